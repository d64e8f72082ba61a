import test from 'node:test';
import assert from 'node:assert/strict';
import { lowerBound, upperBound } from '../program/bounds.js';
import { countBetween, countOf, indexOf, inserted } from '../program/sortedList.js';

test('a value in the middle', () => {
  assert.equal(indexOf([10, 20, 30, 40], 20), 1);
  assert.equal(indexOf([10, 20, 30, 40], 25), -1);
});

test('the bounds of equal values', () => {
  assert.equal(lowerBound([1, 2, 2, 2, 3], 2), 1);
  assert.equal(upperBound([1, 2, 2, 2, 3], 2), 4);
});

test('larger than all', () => {
  assert.equal(lowerBound([10, 20, 30], 99), 3);
  assert.equal(upperBound([10, 20, 30], 99), 3);
});

test('a small value is inserted at the front', () => {
  assert.deepEqual(inserted([5, 7], 1), [1, 5, 7]);
});

test('a large value is inserted at the end', () => {
  assert.deepEqual(inserted([5, 7], 9), [5, 7, 9]);
});

test('a value that is not there is counted as none', () => {
  assert.equal(countOf([5, 7], 6), 0);
  assert.equal(countOf([5, 7], 8), 0);
});

test('values between two limits', () => {
  assert.equal(countBetween([1, 3, 5, 7, 9], 3, 7), 3);
});
