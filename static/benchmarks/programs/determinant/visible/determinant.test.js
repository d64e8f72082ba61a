import test from 'node:test';
import assert from 'node:assert/strict';
import { determinant } from '../program/determinant.js';
import { solve } from '../program/equations.js';

test('one number is its own determinant', () => {
  assert.equal(determinant([[-7]]), -7);
});

test('two by two', () => {
  assert.equal(determinant([[3, 8], [4, 6]]), -14);
});

test('three by three', () => {
  assert.equal(determinant([[6, 1, 1], [4, -2, 5], [2, 8, 7]]), -306);
});

test('a zero in the upper left corner', () => {
  assert.equal(determinant([[0, 2], [3, 4]]), -6);
});

test('exchanging rows changes the sign', () => {
  assert.equal(determinant([[0, 1, 0], [1, 0, 0], [0, 0, 1]]), -1);
});

test('rows that depend on each other', () => {
  assert.equal(determinant([[1, 2], [2, 4]]), 0);
});

test('two equations', () => {
  assert.deepEqual(solve([[2, 1], [1, 3]], [5, 10]), [1, 3]);
});
