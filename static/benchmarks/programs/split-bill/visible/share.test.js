import test from 'node:test';
import assert from 'node:assert/strict';
import { allocate } from '../program/allocate.js';
import { instalments, splitBill } from '../program/bill.js';

test('shares without a remainder', () => {
  assert.deepEqual(allocate(1000, [1, 3]), [250, 750]);
});

test('equal shares, the first ones get the odd cents', () => {
  assert.deepEqual(instalments(1001, 3), [334, 334, 333]);
});

test('the odd cent goes to the one who lost most', () => {
  assert.deepEqual(allocate(100, [1, 2, 4]), [14, 29, 57]);
});

test('the cents add up', () => {
  const shares = allocate(9999, [3, 5, 7, 11]);
  assert.equal(shares.reduce((a, b) => a + b), 9999);
});

test('a bill with a tip', () => {
  const shares = splitBill({ Ann: 1204, Ben: 1508, Cem: 907 }, { tipPercent: 10 });
  assert.deepEqual(shares, { Ann: 1324, Ben: 1659, Cem: 998 });
});

test('somebody must have a share', () => {
  assert.throws(() => allocate(100, [0, 0]), RangeError);
});
