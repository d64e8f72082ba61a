import test from 'node:test';
import assert from 'node:assert/strict';
import { calculate } from '../program/calculator.js';

test('adds two numbers', () => {
  assert.equal(calculate('2 + 3'), 5);
});

test('multiplies before it adds', () => {
  assert.equal(calculate('2 + 3 * 4'), 14);
});

test('brackets come first', () => {
  assert.equal(calculate('(2 + 3) * 4'), 20);
});

test('has a remainder operator', () => {
  assert.equal(calculate('17 % 5 + 1'), 3);
});

test('numbers may contain a zero', () => {
  assert.equal(calculate('100 + 5'), 105);
});

test('decimal numbers may start with a zero', () => {
  assert.equal(calculate('0.5 * 4'), 2);
});

test('subtracts from left to right', () => {
  assert.equal(calculate('9 - 4 - 3'), 2);
});

test('divides from left to right', () => {
  assert.equal(calculate('48 / 4 / 3'), 4);
});

test('uses variables', () => {
  assert.equal(calculate('2 * x + y', { x: 3, y: 1 }), 7);
});

test('a variable can be zero', () => {
  assert.equal(calculate('x + 7', { x: 0 }), 7);
});

test('an unknown variable is an error', () => {
  assert.throws(() => calculate('x + 1'), /Unknown name "x"/);
});

test('calls functions', () => {
  assert.equal(calculate('max(3, 8, 5) - min(2, 4)'), 6);
});
