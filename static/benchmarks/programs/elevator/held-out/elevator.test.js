import test from 'node:test';
import assert from 'node:assert/strict';
import { nextDirection } from '../program/direction.js';
import { createElevator, isIdle, press, step } from '../program/elevator.js';
import { addRequest, hasAbove, hasBelow, removeRequest } from '../program/requests.js';
import { simulate } from '../program/simulation.js';

const run = (floors, ...calls) => simulate(createElevator(floors), calls.map(([at, floor]) => ({ at, floor })));
const doors = (elevator, count) => {
  const seen = [];
  for (let i = 0; i < count; i += 1) {
    elevator = step(elevator);
    seen.push(elevator.door === 'open' ? 'o' : elevator.floor);
  }
  return seen.join('');
};

test('a floor is requested once', () => {
  assert.deepEqual(addRequest(addRequest([], 3), 3), [3]);
  assert.deepEqual(removeRequest([3, 1, 2], 1), [3, 2]);
});

test('who waits above', () => {
  assert.deepEqual([[], [3], [4], [2], [2, 4], [3, 2]].map((requests) => hasAbove(requests, 3)), [
    false, false, true, false, true, false,
  ]);
});

test('who waits below', () => {
  assert.deepEqual([[], [3], [4], [2], [2, 4], [3, 2]].map((requests) => hasBelow(requests, 3)), [
    false, false, false, true, true, true,
  ]);
});

test('directions with nobody waiting', () => {
  for (const direction of ['up', 'down', 'none']) assert.equal(nextDirection(direction, 2, []), 'none');
});

test('directions with somebody on one side', () => {
  for (const direction of ['up', 'down', 'none']) {
    assert.equal(nextDirection(direction, 2, [4]), 'up');
    assert.equal(nextDirection(direction, 2, [0, 1]), 'down');
  }
});

test('directions with somebody on both sides', () => {
  assert.equal(nextDirection('up', 2, [0, 1, 4]), 'up');
  assert.equal(nextDirection('none', 2, [0, 4]), 'up');
  assert.equal(nextDirection('down', 2, [4, 3, 0]), 'down');
});

test('the door is open at two steps of each stop', () => {
  const elevator = press(press(createElevator(4), 1), 2);
  assert.equal(doors(elevator, 8), '1oo12oo2');
});

test('the time of a trip with three stops', () => {
  assert.deepEqual(run(10, [0, 1], [0, 2], [0, 9]), { stops: [1, 2, 9], time: 18 });
});

test('a call at the floor where it stands', () => {
  assert.deepEqual(run(3, [0, 0]), { stops: [0], time: 3 });
});

test('up first, then down', () => {
  assert.deepEqual(run(10, [0, 6], [4, 8], [4, 2]), { stops: [6, 8, 2], time: 23 });
});

test('down to the last before going up', () => {
  assert.deepEqual(run(10, [0, 6], [9, 4], [9, 1], [10, 9], [11, 8]).stops, [6, 4, 1, 8, 9]);
});

test('a call on the way is served on the way', () => {
  assert.deepEqual(run(10, [0, 5], [1, 3]).stops, [3, 5]);
});

test('a call behind waits', () => {
  assert.deepEqual(run(10, [0, 5], [4, 2]).stops, [5, 2]);
});

test('floors that exist', () => {
  for (const floor of [0, 1, 6]) assert.deepEqual(press(createElevator(7), floor).requests, [floor]);
});

test('floors that do not exist', () => {
  for (const floor of [-1, -5, 7, 8, 100]) assert.throws(() => press(createElevator(7), floor), RangeError, `${floor}`);
});

test('pressing and stepping make new elevators', () => {
  const elevator = createElevator(3);
  step(press(elevator, 2));
  assert.ok(isIdle(elevator));
  assert.equal(elevator.floor, 0);
});

test('a new elevator', () => {
  assert.deepEqual(createElevator(4), {
    floors: 4,
    floor: 0,
    direction: 'none',
    door: 'closed',
    openFor: 0,
    requests: [],
  });
});

test('an idle elevator stays where it is', () => {
  const at = { ...createElevator(5), floor: 2 };
  assert.equal(step(at).floor, 2);
  assert.equal(step(at).direction, 'none');
});

test('nobody calls', () => {
  assert.deepEqual(run(3), { stops: [], time: 1 });
});

test('a call for where it stands, and again while the door is open', () => {
  assert.deepEqual(run(3, [0, 0], [1, 0]).stops, [0, 0]);
  assert.deepEqual(run(3, [0, 1], [1, 2]).stops, [1, 2]);
});

test('a day without an end is given up', () => {
  assert.throws(() => run(3, [2_000, 1]), { name: 'Error' });
  assert.deepEqual(run(3, [998, 0]).stops, [0]);
});

test('it is given up right after the last step allowed', () => {
  assert.throws(() => run(3, [999, 0]));
});
