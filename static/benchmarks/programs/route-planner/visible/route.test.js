import test from 'node:test';
import assert from 'node:assert/strict';
import { directions, turn } from '../program/directions.js';
import { addOneWay, addRoad, createMap } from '../program/map.js';
import { findRoute } from '../program/planner.js';
import { PriorityQueue } from '../program/queue.js';

function village() {
  const map = createMap();
  addRoad(map, 'Church', 'Mill', { road: 'Mill Lane', km: 4, heading: 0 });
  addRoad(map, 'Mill', 'Farm', { road: 'Field Way', km: 3, heading: 90 });
  return map;
}

const placesOn = (route) => route.legs.map((leg) => leg.to);

test('the cheapest entry leaves the queue first', () => {
  const queue = new PriorityQueue();
  queue.push('far', 9);
  queue.push('near', 2);
  queue.push('middle', 5);
  assert.deepEqual([queue.pop(), queue.pop(), queue.pop()], ['near', 'middle', 'far']);
});

test('who is there already need not drive', () => {
  assert.deepEqual(findRoute(village(), 'Mill', 'Mill'), { km: 0, legs: [] });
});

test('a single road', () => {
  assert.equal(findRoute(village(), 'Church', 'Mill').km, 4);
});

test('a road can be driven both ways', () => {
  assert.deepEqual(placesOn(findRoute(village(), 'Farm', 'Church')), ['Mill', 'Church']);
});

test('a one-way road can not', () => {
  const map = createMap();
  addOneWay(map, 'Harbour', 'Market', { road: 'Quay Street', km: 1, heading: 45 });
  assert.equal(findRoute(map, 'Market', 'Harbour'), null);
});

test('the length of a route is that of all its roads', () => {
  assert.equal(findRoute(village(), 'Church', 'Farm').km, 7);
});

test('the short way is taken, not the long one', () => {
  const map = village();
  addRoad(map, 'Church', 'Farm', { road: 'Ring Road', km: 12, heading: 60 });
  assert.deepEqual(placesOn(findRoute(map, 'Church', 'Farm')), ['Mill', 'Farm']);
});

test('from north to east is a right turn', () => {
  assert.equal(turn(0, 90), 'turn right');
});

test('from north to west is a left turn', () => {
  assert.equal(turn(0, 270), 'turn left');
});

test('a slight bend is straight on', () => {
  assert.equal(turn(350, 10), 'go straight');
  assert.equal(turn(90, 270), 'turn round');
});

test('a whole trip in words', () => {
  assert.deepEqual(directions(findRoute(village(), 'Church', 'Farm')), [
    'start on Mill Lane to Mill (4 km)',
    'turn right on Field Way to Farm (3 km)',
    'arrive after 7 km',
  ]);
});
