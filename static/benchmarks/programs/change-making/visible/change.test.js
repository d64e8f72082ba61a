import test from 'node:test';
import assert from 'node:assert/strict';
import { createTill, totalOf } from '../program/till.js';
import { findChange, pay } from '../program/change.js';

test('the exact amount needs no change', () => {
  assert.deepEqual(findChange(createTill([[100, 2]]), 0), []);
});

test('coins of similar size', () => {
  const till = createTill([[10, 5], [20, 5], [50, 5]]);
  assert.deepEqual(findChange(till, 80), [[50, 1], [20, 1], [10, 1]]);
});

test('notes before coins', () => {
  const till = createTill([[1, 50], [5, 50], [10, 50], [100, 10], [500, 2]]);
  assert.deepEqual(findChange(till, 616), [[500, 1], [100, 1], [10, 1], [5, 1], [1, 1]]);
});

test('change that cannot be made', () => {
  assert.equal(findChange(createTill([[50, 3]]), 80), null);
});

test('paying with a note', () => {
  const till = createTill([[50, 4], [200, 3]]);
  assert.deepEqual(pay(till, 350, [[1000, 1]]), [[200, 3], [50, 1]]);
  assert.equal(totalOf(till), 1150);
});

test('too little money', () => {
  assert.throws(() => pay(createTill([]), 500, [[200, 2]]), RangeError);
});

test('money that cannot be changed is given back', () => {
  const till = createTill([[500, 1]]);
  assert.throws(() => pay(till, 150, [[200, 1]]), { message: 'No change' });
  assert.equal(totalOf(till), 500);
});

test('coins that are not there are not given', () => {
  assert.deepEqual(findChange(createTill([[50, 1], [20, 1], [10, 1]]), 100), null);
  assert.deepEqual(findChange(createTill([[50, 1], [20, 4], [10, 1]]), 120), [[50, 1], [20, 3], [10, 1]]);
});
