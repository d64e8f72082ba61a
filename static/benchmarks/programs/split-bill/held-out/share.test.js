import test from 'node:test';
import assert from 'node:assert/strict';
import { allocate } from '../program/allocate.js';
import { instalments, splitBill } from '../program/bill.js';

const sum = (amounts) => amounts.reduce((total, amount) => total + amount, 0);

test('nothing to share', () => {
  assert.deepEqual(allocate(0, [1, 2]), [0, 0]);
});

test('one share takes all', () => {
  assert.deepEqual(allocate(777, [5]), [777]);
});

test('a weight of zero gets nothing', () => {
  assert.deepEqual(allocate(101, [0, 1, 0, 1]), [0, 51, 0, 50]);
});

test('a weight of zero gets no odd cent either', () => {
  assert.deepEqual(allocate(10, [0, 1, 2]), [0, 3, 7]);
  assert.deepEqual(allocate(5, [3, 0, 4]), [2, 0, 3]);
});

test('the largest fraction comes first, wherever it stands', () => {
  // exact shares: 2.8, 1.4, 2.8
  assert.deepEqual(allocate(7, [2, 1, 2]), [3, 1, 3]);
  // exact shares: 0.9, 4.5, 3.6
  assert.deepEqual(allocate(9, [1, 5, 4]), [1, 4, 4]);
});

test('one odd cent', () => {
  // exact shares: 3.3, 3.3, 4.4
  assert.deepEqual(allocate(11, [3, 3, 4]), [3, 3, 5]);
});

test('equal fractions are served in order', () => {
  assert.deepEqual(instalments(10, 4), [3, 3, 2, 2]);
  assert.deepEqual(instalments(7, 7), [1, 1, 1, 1, 1, 1, 1]);
  assert.deepEqual(instalments(2, 5), [1, 1, 0, 0, 0]);
});

test('large shares are not favoured for being large', () => {
  // exact shares: 97.02, 1.98
  assert.deepEqual(allocate(99, [98, 2]), [97, 2]);
});

test('small shares are not favoured for being small', () => {
  // exact shares: 1.1, 9.9
  assert.deepEqual(allocate(11, [1, 9]), [1, 10]);
});

test('the cents add up and nobody is off by a cent or more', () => {
  const weights = [7, 13, 29, 1, 50];
  for (let cents = 1; cents <= 300; cents += 1) {
    const shares = allocate(cents, weights);
    assert.equal(sum(shares), cents);
    shares.forEach((share, i) => assert.ok(Math.abs(share - (cents * weights[i]) / 100) < 1));
  }
});

test('weights need not be whole numbers', () => {
  assert.deepEqual(allocate(1000, [0.5, 0.25, 0.25]), [500, 250, 250]);
});

test('the weights are not changed', () => {
  const weights = [5, 1, 3];
  allocate(100, weights);
  assert.deepEqual(weights, [5, 1, 3]);
});

test('a bill without a tip is what was ordered', () => {
  assert.deepEqual(splitBill({ Ann: 999, Ben: 1, Cem: 450 }), { Ann: 999, Ben: 1, Cem: 450 });
});

test('a bill with an odd tip', () => {
  // total 1219; exact shares: 121.9, 365.7, 731.4
  assert.deepEqual(splitBill({ Ann: 106, Ben: 318, Cem: 636 }, { tipPercent: 15 }), { Ann: 122, Ben: 366, Cem: 731 });
});

test('nobody to share with', () => {
  assert.throws(() => allocate(100, [0, 0]), RangeError);
  assert.throws(() => allocate(100, []), RangeError);
});

test('the tip is rounded to cents before it is shared', () => {
  const shares = splitBill({ ann: 333, bob: 334 }, { tipPercent: 10 });
  assert.equal(sum(Object.values(shares)), 734);
  assert.deepEqual(splitBill({ ann: 5 }, { tipPercent: 10 }), { ann: 6 });
});
