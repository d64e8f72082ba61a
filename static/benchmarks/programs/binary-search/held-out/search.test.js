import test from 'node:test';
import assert from 'node:assert/strict';
import { lowerBound, upperBound } from '../program/bounds.js';
import { countBetween, countOf, indexOf, inserted } from '../program/sortedList.js';

const slowLower = (sorted, wanted) => sorted.filter((value) => value < wanted).length;
const slowUpper = (sorted, wanted) => sorted.filter((value) => value <= wanted).length;

test('an empty list', () => {
  assert.equal(lowerBound([], 5), 0);
  assert.equal(upperBound([], 5), 0);
  assert.equal(indexOf([], 5), -1);
  assert.deepEqual(inserted([], 5), [5]);
});

test('a list of one', () => {
  assert.deepEqual([4, 5, 6].map((wanted) => lowerBound([5], wanted)), [0, 0, 1]);
  assert.deepEqual([4, 5, 6].map((wanted) => upperBound([5], wanted)), [0, 1, 1]);
});

test('every place of lists of every length', () => {
  for (let length = 0; length <= 12; length += 1) {
    const sorted = Array.from({ length }, (_, i) => 2 * i + 1);
    for (let wanted = 0; wanted <= 2 * length + 1; wanted += 1) {
      assert.equal(lowerBound(sorted, wanted), slowLower(sorted, wanted), `${wanted} in ${sorted}`);
    }
  }
});

test('upper bounds of lists of every length', () => {
  for (let length = 0; length <= 12; length += 1) {
    const sorted = Array.from({ length }, (_, i) => 2 * i + 1);
    for (let wanted = 0; wanted <= 2 * length + 1; wanted += 1) {
      assert.equal(upperBound(sorted, wanted), slowUpper(sorted, wanted), `${wanted} in ${sorted}`);
    }
  }
});

test('lists with repeated values', () => {
  const sorted = [1, 1, 1, 4, 4, 6, 9, 9, 9, 9];
  for (let wanted = 0; wanted <= 10; wanted += 1) {
    assert.equal(lowerBound(sorted, wanted), slowLower(sorted, wanted));
    assert.equal(countOf(sorted, wanted), slowUpper(sorted, wanted) - slowLower(sorted, wanted));
  }
});

test('the first of equal values is found', () => {
  assert.equal(indexOf([2, 2, 2, 2], 2), 0);
  assert.equal(indexOf([1, 3, 3, 3], 3), 1);
});

test('first and last are found', () => {
  assert.equal(indexOf([1, 2, 3, 4, 5], 1), 0);
  assert.equal(indexOf([1, 2, 3, 4, 5], 5), 4);
});

test('nothing is found beyond the ends', () => {
  assert.equal(indexOf([1, 2, 3], 0), -1);
  assert.equal(indexOf([1, 2, 3], 4), -1);
});

test('counting beyond the ends', () => {
  assert.equal(countOf([1, 2, 3], 9), 0);
  assert.equal(countBetween([1, 2, 3], 4, 9), 0);
  assert.equal(countBetween([1, 2, 3], -5, 0), 0);
  assert.equal(countBetween([1, 2, 3], -5, 9), 3);
});

test('inserting one by one sorts', () => {
  assert.deepEqual([5, 1, 4, 9, 2, 9, 0].reduce(inserted, []), [0, 1, 2, 4, 5, 9, 9]);
});

test('rising values are inserted in turn', () => {
  assert.deepEqual([1, 2, 3, 4].reduce((list, value) => inserted(list, value), []), [1, 2, 3, 4]);
});

test('texts', () => {
  assert.equal(indexOf(['ape', 'bee', 'cat'], 'bee'), 1);
  assert.deepEqual(inserted(['ape', 'bee'], 'cow'), ['ape', 'bee', 'cow']);
});

test('the list is not changed', () => {
  const list = [1, 3];
  inserted(list, 2);
  assert.deepEqual(list, [1, 3]);
});

test('values equal to the limits lie between them', () => {
  assert.equal(countBetween([1, 3, 3, 5, 5, 7], 3, 5), 4);
  assert.equal(countBetween([1, 3, 3, 5, 5, 7], 5, 5), 2);
  assert.equal(countBetween([2, 4], 4, 9), 1);
});
