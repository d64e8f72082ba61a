import test from 'node:test';
import assert from 'node:assert/strict';
import { determinant } from '../program/determinant.js';
import { solve } from '../program/equations.js';

const diagonal = (...numbers) => numbers.map((number, i) => numbers.map((_, k) => (i === k ? number : 0)));

test('nothing at all', () => {
  assert.equal(determinant([]), 1);
});

test('diagonals', () => {
  assert.equal(determinant(diagonal(2, 3, 4)), 24);
  assert.equal(determinant(diagonal(2, -3, 4, 5)), -120);
  assert.equal(determinant(diagonal(2, 0, 4)), 0);
});

test('one exchange', () => {
  assert.equal(determinant([[0, 5], [7, 0]]), -35);
  assert.equal(determinant([[0, 2, 1], [3, 0, 0], [0, 0, 4]]), -24);
});

test('an exchange with a row far below', () => {
  assert.equal(determinant([[0, 0, 2], [0, 3, 0], [5, 0, 0]]), -30);
});

test('two exchanges keep the sign', () => {
  assert.equal(determinant([[0, 1, 0], [0, 0, 1], [1, 0, 0]]), 1);
  assert.equal(determinant([[0, 0, 0, 1], [0, 0, 1, 0], [0, 1, 0, 0], [1, 0, 0, 0]]), 1);
});

test('three exchanges change it', () => {
  assert.equal(determinant([[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1], [1, 0, 0, 0]]), -1);
});

test('a zero that appears on the way', () => {
  assert.equal(determinant([[1, 2, 3], [2, 4, 1], [3, 1, 2]]), -25);
});

test('no exchange, negative numbers', () => {
  assert.equal(determinant([[-2, 3], [4, -5]]), -2);
  assert.equal(determinant([[2, -1, 0], [1, 3, -2], [0, 5, -4]]), -8);
});

test('exchanged rows have the opposite determinant', () => {
  const matrix = [[4, 0, 2], [1, 5, 3], [2, 2, 1]];
  const [a, b, c] = matrix;
  const value = determinant(matrix);
  assert.equal(determinant([b, a, c]), -value);
  assert.equal(determinant([b, c, a]), value);
});

test('no matrix of rank one or two has one', () => {
  assert.equal(determinant([[1, 2, 3], [2, 4, 6], [1, 1, 1]]), 0);
  assert.equal(determinant([[0, 0, 0], [1, 2, 3], [4, 5, 6]]), 0);
});

test('four by four', () => {
  assert.equal(determinant([[1, 0, 2, -1], [3, 0, 0, 5], [2, 1, 4, -3], [1, 0, 5, 0]]), 30);
});

test('equations with zeros', () => {
  assert.deepEqual(solve([[0, 2], [4, 1]], [6, 11]), [2, 3]);
  assert.deepEqual(solve([[0, 1, 1], [1, 0, 1], [1, 1, 0]], [5, 4, 3]), [1, 2, 3]);
});

test('equations without a single solution', () => {
  assert.equal(solve([[1, 2], [2, 4]], [1, 5]), null);
});

test('what is not square is refused, what is given not changed', () => {
  assert.throws(() => determinant([[1, 2, 3], [4, 5, 6]]), RangeError);
  const matrix = [[0, 1], [2, 3]];
  determinant(matrix);
  assert.deepEqual(matrix, [[0, 1], [2, 3]]);
});
