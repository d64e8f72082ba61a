import test from 'node:test';
import assert from 'node:assert/strict';
import { createLinks, link, targetsOf } from '../program/links.js';
import { earliestStarts, workOrder } from '../program/plan.js';

const task = (name, days, ...after) => ({ name, days, after });
const house = [
  task('move in', 1, 'paint', 'heating'),
  task('paint', 2, 'roof'),
  task('heating', 4, 'walls'),
  task('roof', 3, 'walls'),
  task('walls', 5, 'ground'),
  task('ground', 2),
];

test('no tasks', () => {
  assert.deepEqual(workOrder([]), []);
  assert.deepEqual(earliestStarts([]), {});
});

test('a chain', () => {
  assert.deepEqual(workOrder([task('c', 1, 'b'), task('b', 1, 'a'), task('a', 1)]), ['a', 'b', 'c']);
});

test('a chain that is in order already', () => {
  assert.deepEqual(workOrder([task('a', 1), task('b', 1, 'a'), task('c', 1, 'b')]), ['a', 'b', 'c']);
});

test('everything comes after what it depends on', () => {
  const order = workOrder(house);
  for (const { name, after } of house) {
    for (const before of after) assert.ok(order.indexOf(before) < order.indexOf(name), `${before}, ${name}`);
  }
});

test('every task comes once', () => {
  assert.deepEqual(workOrder(house).sort(), house.map(({ name }) => name).sort());
});

test('one that many wait for', () => {
  assert.deepEqual(workOrder([task('x', 1, 'base'), task('y', 1, 'base'), task('base', 1)]), ['base', 'x', 'y']);
});

test('the earliest starts of a house', () => {
  assert.deepEqual(earliestStarts(house), {
    ground: 0,
    walls: 2,
    roof: 7,
    heating: 7,
    paint: 10,
    'move in': 12,
  });
});

test('the longest of several decides', () => {
  const starts = earliestStarts([task('end', 1, 'short', 'long'), task('short', 2), task('long', 9)]);
  assert.equal(starts.end, 9);
});

test('independent tasks start at once', () => {
  assert.deepEqual(earliestStarts([task('a', 4), task('b', 2)]), { a: 0, b: 0 });
});

test('a task that waits for itself is refused', () => {
  assert.throws(() => workOrder([task('a', 1, 'a')]), /wait for each other/);
});

test('a knot behind good tasks is refused', () => {
  assert.throws(() => workOrder([task('a', 1), task('b', 1, 'a', 'c'), task('c', 1, 'b')]), /wait/);
});

test('an unknown name is refused', () => {
  assert.throws(() => workOrder([task('a', 1, 'nobody')]), RangeError);
});

test('links go one way', () => {
  const links = createLinks(['a', 'b']);
  link(links, 'a', 'b');
  assert.deepEqual(targetsOf(links, 'a'), ['b']);
  assert.deepEqual(targetsOf(links, 'b'), []);
});
