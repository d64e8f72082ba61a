import test from 'node:test';
import assert from 'node:assert/strict';
import { createTill, deposit, totalOf, valuesOf, withdraw } from '../program/till.js';
import { findChange, pay } from '../program/change.js';

const EURO = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
const fullTill = () => createTill(EURO.map((value) => [value, 20]));

test('values from large to small', () => {
  assert.deepEqual(valuesOf(fullTill()), [2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1]);
});

test('values in whatever order they were put in', () => {
  assert.deepEqual(valuesOf(createTill([[20, 1], [3, 1], [100, 1], [25, 1], [9, 1]])), [100, 25, 20, 9, 3]);
});

test('one of each', () => {
  assert.deepEqual(findChange(fullTill(), 3888), EURO.map((value) => [value, 1]).reverse());
});

test('as few coins as possible', () => {
  assert.deepEqual(findChange(fullTill(), 1999), [
    [1000, 1],
    [500, 1],
    [200, 2],
    [50, 1],
    [20, 2],
    [5, 1],
    [2, 2],
  ]);
});

test('five after ten', () => {
  assert.deepEqual(findChange(createTill([[5, 10], [10, 10]]), 25), [[10, 2], [5, 1]]);
});

test('when a coin runs out the next smaller one is used', () => {
  const till = createTill([[200, 1], [100, 0], [50, 20]]);
  assert.deepEqual(findChange(till, 500), [[200, 1], [50, 6]]);
});

test('finding change does not touch the till', () => {
  const till = fullTill();
  findChange(till, 777);
  assert.deepEqual(till, fullTill());
});

test('not enough in the till', () => {
  assert.equal(findChange(createTill([[100, 2]]), 300), null);
  assert.equal(findChange(createTill([]), 1), null);
});

test('the note paid with can be part of the change', () => {
  const till = createTill([[100, 1]]);
  assert.deepEqual(pay(till, 300, [[100, 5]]), [[100, 2]]);
  assert.deepEqual([...till], [[100, 4]]);
});

test('a sale without change puts the money back as it was', () => {
  const till = createTill([[20, 1]]);
  assert.throws(() => pay(till, 470, [[500, 1]]), /No change/);
  assert.equal(totalOf(till), 20);
  assert.equal(till.get(500), 0);
});

test('the till keeps the price', () => {
  const till = fullTill();
  const before = totalOf(till);
  const change = pay(till, 1234, [[2000, 1]]);
  assert.equal(totalOf(till) - before, 1234);
  assert.deepEqual(change, [[500, 1], [200, 1], [50, 1], [10, 1], [5, 1], [1, 1]]);
});

test('putting in and taking out', () => {
  const till = createTill([[5, 1]]);
  deposit(till, [[5, 2], [10, 1]]);
  withdraw(till, [[5, 3]]);
  assert.deepEqual([...till], [[5, 0], [10, 1]]);
});

test('paying exactly is enough, paying less is refused', () => {
  const till = createTill([[100, 1]]);
  assert.deepEqual(pay(till, 50, [[50, 1]]), []);
  assert.equal(totalOf(till), 150);
  assert.throws(() => pay(till, 51, [[50, 1]]), RangeError);
  assert.equal(totalOf(till), 150);
});
