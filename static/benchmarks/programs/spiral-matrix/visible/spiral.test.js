import test from 'node:test';
import assert from 'node:assert/strict';
import { rollUp, unroll } from '../program/spiral.js';

test('a single row', () => {
  assert.deepEqual(unroll([[1, 2, 3]]), [1, 2, 3]);
});

test('a single column', () => {
  assert.deepEqual(unroll([[1], [2], [3]]), [1, 2, 3]);
});

test('two by two', () => {
  assert.deepEqual(unroll([[1, 2], [4, 3]]), [1, 2, 3, 4]);
});

test('three by three', () => {
  assert.deepEqual(unroll([[1, 2, 3], [8, 9, 4], [7, 6, 5]]), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('letters in a wide matrix', () => {
  assert.equal(unroll(['SPIR', '...A', '...L'].map((line) => [...line])).slice(0, 6).join(''), 'SPIRAL');
});

test('rolling up fills every place', () => {
  assert.deepEqual(rollUp([1, 2, 3, 4, 5, 6], 3, 2), [[1, 2], [6, 3], [5, 4]]);
});

test('the number of values must fit', () => {
  assert.throws(() => rollUp([1, 2, 3], 2, 2), RangeError);
});
