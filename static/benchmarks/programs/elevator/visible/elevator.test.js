import test from 'node:test';
import assert from 'node:assert/strict';
import { nextDirection } from '../program/direction.js';
import { createElevator, isIdle, press, step } from '../program/elevator.js';
import { simulate } from '../program/simulation.js';

const callsAtOnce = (...floors) => floors.map((floor) => ({ at: 0, floor }));
const steps = (elevator, count) => (count === 0 ? elevator : steps(step(elevator), count - 1));

test('a new elevator is idle at the ground floor', () => {
  const elevator = createElevator(5);
  assert.equal(elevator.floor, 0);
  assert.ok(isIdle(elevator));
});

test('it moves one floor a step', () => {
  const elevator = steps(press(createElevator(5), 3), 2);
  assert.equal(elevator.floor, 2);
  assert.equal(elevator.direction, 'up');
});

test('it opens its door where it was called', () => {
  const elevator = steps(press(createElevator(5), 1), 2);
  assert.equal(elevator.door, 'open');
  assert.deepEqual(elevator.requests, []);
});

test('the door is closed again after two steps', () => {
  const opened = step(press(createElevator(5), 0));
  assert.deepEqual([opened.door, step(opened).door, steps(opened, 2).door], ['open', 'open', 'closed']);
});

test('a trip takes its time', () => {
  assert.equal(simulate(createElevator(5), callsAtOnce(2)).time, 5);
});

test('on the way up, floors are served from below', () => {
  assert.deepEqual(simulate(createElevator(9), callsAtOnce(7, 2, 4)).stops, [2, 4, 7]);
});

test('going up, it keeps going up', () => {
  assert.equal(nextDirection('up', 3, [1, 5]), 'up');
});

test('going down, it keeps going down', () => {
  assert.equal(nextDirection('down', 3, [1, 5]), 'down');
});

test('a call from above does not turn it round on its way down', () => {
  const calls = [{ at: 0, floor: 5 }, { at: 5, floor: 1 }, { at: 10, floor: 6 }];
  assert.deepEqual(simulate(createElevator(9), calls).stops, [5, 1, 6]);
});

test('there is no cellar', () => {
  assert.throws(() => press(createElevator(5), -1), RangeError);
});

test('there is nothing above the top floor', () => {
  assert.throws(() => press(createElevator(5), 5), RangeError);
  assert.deepEqual(press(createElevator(5), 4).requests, [4]);
});
