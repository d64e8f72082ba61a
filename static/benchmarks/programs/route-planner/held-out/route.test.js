import test from 'node:test';
import assert from 'node:assert/strict';
import { directions, turn } from '../program/directions.js';
import { addOneWay, addRoad, createMap, roadsFrom } from '../program/map.js';
import { findRoute } from '../program/planner.js';
import { PriorityQueue } from '../program/queue.js';

const mapOf = (...roads) => {
  const map = createMap();
  for (const [from, to, km, heading = 0] of roads) addRoad(map, from, to, { road: from + to, km, heading });
  return map;
};
const placesOn = (route) => route.legs.map((leg) => leg.to).join('');

const island = mapOf(
  ['A', 'B', 7], ['A', 'C', 9], ['A', 'F', 14], ['B', 'C', 10], ['B', 'D', 15], ['C', 'D', 11], ['C', 'F', 2],
  ['D', 'E', 6], ['E', 'F', 9],
);

test('a queue in sorted order', () => {
  const queue = new PriorityQueue();
  [5, 1, 4, 0, 3, 2].forEach((cost) => queue.push(`v${cost}`, cost));
  const popped = [];
  while (!queue.isEmpty) popped.push(queue.pop());
  assert.deepEqual(popped, ['v0', 'v1', 'v2', 'v3', 'v4', 'v5']);
});

test('equal costs leave the queue in the order they came', () => {
  const queue = new PriorityQueue();
  ['a', 'b', 'c'].forEach((value) => queue.push(value, 3));
  queue.push('first', 1);
  assert.deepEqual([queue.pop(), queue.pop(), queue.pop(), queue.pop()], ['first', 'a', 'b', 'c']);
});

test('the shortest way over an island', () => {
  const route = findRoute(island, 'A', 'E');
  assert.equal(placesOn(route), 'CFE');
  assert.equal(route.km, 20);
});

test('and back', () => {
  const route = findRoute(island, 'E', 'A');
  assert.equal(placesOn(route), 'FCA');
  assert.equal(route.km, 20);
});

test('distances from A to everywhere', () => {
  const distances = ['A', 'B', 'C', 'D', 'E', 'F'].map((goal) => findRoute(island, 'A', goal).km);
  assert.deepEqual(distances, [0, 7, 9, 20, 20, 11]);
});

test('many short roads beat one long road', () => {
  const map = mapOf(['A', 'B', 1], ['B', 'C', 1], ['C', 'D', 1], ['D', 'E', 1], ['A', 'E', 5]);
  assert.equal(placesOn(findRoute(map, 'A', 'E')), 'BCDE');
});

test('one long road beats many that are longer together', () => {
  const map = mapOf(['A', 'B', 2], ['B', 'C', 2], ['C', 'D', 2], ['A', 'D', 5]);
  assert.deepEqual(findRoute(map, 'A', 'D').legs.map((leg) => leg.road), ['AD']);
});

test('a short last road does not make a short way', () => {
  const map = mapOf(['A', 'B', 20], ['B', 'D', 1], ['A', 'C', 6], ['C', 'D', 7]);
  const route = findRoute(map, 'A', 'D');
  assert.equal(placesOn(route), 'CD');
  assert.equal(route.km, 13);
});

test('no way', () => {
  assert.equal(findRoute(mapOf(['A', 'B', 1], ['C', 'D', 1]), 'A', 'D'), null);
  assert.equal(findRoute(createMap(), 'A', 'B'), null);
});

test('one-way roads', () => {
  const map = createMap();
  addOneWay(map, 'A', 'B', { road: 'AB', km: 1, heading: 0 });
  addOneWay(map, 'B', 'C', { road: 'BC', km: 1, heading: 0 });
  addOneWay(map, 'C', 'A', { road: 'CA', km: 1, heading: 0 });
  assert.equal(placesOn(findRoute(map, 'B', 'A')), 'CA');
});

test('the way back has the opposite heading', () => {
  const map = mapOf(['A', 'B', 1, 225]);
  assert.equal(roadsFrom(map, 'A')[0].heading, 225);
  assert.equal(roadsFrom(map, 'B')[0].heading, 45);
});

test('right turns', () => {
  for (const [from, to] of [[0, 90], [270, 0], [350, 40], [100, 279], [180, 211]]) assert.equal(turn(from, to), 'turn right');
});

test('left turns', () => {
  for (const [from, to] of [[90, 0], [0, 270], [40, 350], [180, 149], [0, 181]]) assert.equal(turn(from, to), 'turn left');
});

test('straight on and back', () => {
  for (const [from, to] of [[0, 0], [0, 30], [30, 0], [345, 15], [15, 345]]) assert.equal(turn(from, to), 'go straight');
  for (const [from, to] of [[0, 180], [180, 0], [300, 120]]) assert.equal(turn(from, to), 'turn round');
});

test('directions for a zigzag', () => {
  const map = mapOf(['A', 'B', 2, 10], ['B', 'C', 3, 100], ['C', 'D', 4, 20], ['D', 'E', 5, 15]);
  assert.deepEqual(directions(findRoute(map, 'A', 'E')), [
    'start on AB to B (2 km)',
    'turn right on BC to C (3 km)',
    'turn left on CD to D (4 km)',
    'go straight on DE to E (5 km)',
    'arrive after 14 km',
  ]);
});

test('directions for no trip at all', () => {
  assert.deepEqual(directions({ km: 0, legs: [] }), ['arrive after 0 km']);
});

test('the way back has the opposite heading', () => {
  const map = createMap();
  addRoad(map, 'a', 'b', { road: 'r', km: 1, heading: 90 });
  addRoad(map, 'b', 'c', { road: 's', km: 1, heading: 270 });
  assert.deepEqual(
    [...roadsFrom(map, 'b'), ...roadsFrom(map, 'c')].map(({ to, heading }) => [to, heading]),
    [
      ['a', 270],
      ['c', 270],
      ['b', 90],
    ],
  );
});

test('a one-way road makes both places known', () => {
  const map = createMap();
  addOneWay(map, 'a', 'b', { road: 'r', km: 1, heading: 0 });
  assert.deepEqual([...map.keys()].sort(), ['a', 'b']);
  assert.deepEqual(roadsFrom(map, 'b'), []);
});

test('of two ways of one length the road that was added first', () => {
  const map = createMap();
  addOneWay(map, 'a', 'b', { road: 'first', km: 3, heading: 0 });
  addOneWay(map, 'a', 'b', { road: 'second', km: 3, heading: 0 });
  assert.equal(findRoute(map, 'a', 'b').legs[0].road, 'first');
});

test('a little more than half a turn is a turn to the left', () => {
  assert.equal(turn(0, 180.5), 'turn left');
  assert.equal(turn(0, 179.5), 'turn right');
});
