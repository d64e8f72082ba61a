import test from 'node:test';
import assert from 'node:assert/strict';
import { busyMinutes, freeSlots, mergeSlots } from '../program/agenda.js';
import { formatSlot, parseSlot } from '../program/slot.js';

const merge = (...pairs) =>
  mergeSlots(pairs.map(([start, end]) => ({ start, end }))).map(({ start, end }) => [start, end]);

test('reading and writing slots', () => {
  assert.deepEqual(parseSlot('00:05-23:59'), { start: 5, end: 1439 });
  assert.equal(formatSlot({ start: 545, end: 600 }), '09:05-10:00');
});

test('a slot must have a length', () => {
  assert.throws(() => parseSlot('10:00-10:00'), RangeError);
  assert.throws(() => parseSlot('10:00-09:00'), RangeError);
  assert.throws(() => parseSlot('noon'), RangeError);
});

test('nothing to merge', () => {
  assert.deepEqual(merge(), []);
});

test('slots that touch are joined', () => {
  assert.deepEqual(merge([1, 2], [2, 3], [4, 5]), [[1, 3], [4, 5]]);
});

test('several short ones within a long one', () => {
  assert.deepEqual(merge([0, 100], [10, 20], [30, 40], [50, 60]), [[0, 100]]);
});

test('a chain of overlaps', () => {
  assert.deepEqual(merge([5, 8], [1, 4], [3, 6], [10, 12]), [[1, 8], [10, 12]]);
});

test('one inside, then one that reaches further', () => {
  assert.deepEqual(merge([0, 50], [10, 20], [45, 70]), [[0, 70]]);
  assert.deepEqual(merge([0, 50], [10, 20], [30, 40], [60, 70]), [[0, 50], [60, 70]]);
});

test('the same start, the shorter one second', () => {
  assert.deepEqual(merge([5, 9], [5, 7]), [[5, 9]]);
  assert.deepEqual(merge([5, 7], [5, 9]), [[5, 9]]);
});

test('the slots given are not changed', () => {
  const slots = [{ start: 4, end: 6 }, { start: 1, end: 5 }];
  mergeSlots(slots);
  assert.deepEqual(slots, [{ start: 4, end: 6 }, { start: 1, end: 5 }]);
});

test('slots are sorted as numbers', () => {
  assert.deepEqual(merge([100, 110], [20, 30], [3, 4]), [[3, 4], [20, 30], [100, 110]]);
});

test('busy time counts nothing twice', () => {
  assert.equal(busyMinutes(['08:00-12:00', '09:00-09:30', '10:00-11:00']), 240);
  assert.equal(busyMinutes(['08:00-09:00', '08:00-09:00']), 60);
  assert.equal(busyMinutes([]), 0);
});

test('appointments beyond the working day', () => {
  assert.deepEqual(freeSlots(['07:00-09:30', '16:00-19:00'], '09:00-17:00'), ['09:30-16:00']);
  assert.deepEqual(freeSlots(['06:00-07:00', '18:00-19:00'], '09:00-17:00'), ['09:00-17:00']);
});

test('a full day', () => {
  assert.deepEqual(freeSlots(['09:00-13:00', '10:00-11:00', '13:00-17:00'], '09:00-17:00'), []);
});

test('free slots of a busy day', () => {
  const appointments = ['13:00-14:00', '09:30-12:00', '10:00-10:30', '15:00-15:30', '11:00-11:45'];
  assert.deepEqual(freeSlots(appointments, '09:00-16:00'), ['09:00-09:30', '12:00-13:00', '14:00-15:00', '15:30-16:00']);
});

test('the shortest gap', () => {
  assert.deepEqual(freeSlots(['08:01-08:59'], '08:00-09:00'), ['08:00-08:01', '08:59-09:00']);
});
