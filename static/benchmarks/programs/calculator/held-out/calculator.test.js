import test from 'node:test';
import assert from 'node:assert/strict';
import { tokenize } from '../program/tokenizer.js';
import { calculate } from '../program/calculator.js';

test('a single number', () => {
  assert.equal(calculate('7'), 7);
  assert.equal(calculate('0'), 0);
});

test('all ten digits', () => {
  assert.equal(calculate('1234567890'), 1234567890);
  assert.equal(calculate('9.09'), 9.09);
});

test('tokens', () => {
  assert.deepEqual(tokenize('20*(x)'), [
    { type: 'number', value: 20 },
    { type: 'symbol', value: '*' },
    { type: 'symbol', value: '(' },
    { type: 'name', value: 'x' },
    { type: 'symbol', value: ')' },
  ]);
});

test('characters next to the digits are not digits', () => {
  assert.throws(() => calculate('1 : 2'), /Unexpected ":"/);
  assert.throws(() => calculate('1 & 2'), SyntaxError);
  assert.deepEqual(tokenize('1/2').map((token) => token.type), ['number', 'symbol', 'number']);
});

test('long chains group from the left', () => {
  assert.equal(calculate('20 - 5 - 4 - 3'), 8);
  assert.equal(calculate('64 / 4 / 2 / 2'), 4);
});

test('chains of mixed operators', () => {
  assert.equal(calculate('9 - 4 + 3'), 8);
  assert.equal(calculate('12 / 3 * 2'), 8);
  assert.equal(calculate('1 - 2 * 3 - 4'), -9);
});

test('brackets can group from the right', () => {
  assert.equal(calculate('9 - (4 - 3)'), 8);
});

test('remainders', () => {
  assert.equal(calculate('23 % 9 % 4'), 1);
  assert.equal(calculate('3 * 7 % 4'), 1);
  assert.equal(calculate('2 + 9 % 4'), 3);
});

test('negative numbers', () => {
  assert.equal(calculate('-3 + 5'), 2);
  assert.equal(calculate('4 - -2 - 1'), 5);
  assert.equal(calculate('-(2 + 1) * 4'), -12);
  assert.equal(calculate('-2 + 6 - 1'), 3);
});

test('variables of value zero', () => {
  assert.equal(calculate('zero * 5 + n', { zero: 0, n: 0 }), 0);
  assert.equal(calculate('-x', { x: 4 }), -4);
});

test('unknown names', () => {
  assert.throws(() => calculate('a + b', { a: 1 }), /Unknown name "b"/);
  assert.throws(() => calculate('sin(1)'), /Unknown name "sin"/);
});

test('functions take expressions', () => {
  assert.equal(calculate('sqrt(5 * 5 - 3 * 3)'), 4);
  assert.equal(calculate('abs(2 - 9 - 1)'), 8);
  assert.equal(calculate('min(x, 10, max(2, y))', { x: 30, y: 0 }), 2);
});

test('mistakes in the expression', () => {
  for (const source of ['', '2 +', '2 3', '(1', '1)', 'max(1', '* 2']) {
    assert.throws(() => calculate(source), SyntaxError, source);
  }
});

test('the left one of * and / goes first, whichever it is', () => {
  assert.equal(calculate('8 * 6 / 4 / 2'), 6);
  assert.equal(calculate('7 % 4 / 3'), 1);
  assert.equal(calculate('5 * 7 / 2 * 3'), 52.5);
  assert.equal(calculate('7 % 4 / 2'), 1.5);
});

test('a symbol where a value should be is refused', () => {
  assert.throws(() => calculate('2 + * 3'), { name: 'SyntaxError' });
  assert.throws(() => calculate(')'), { name: 'SyntaxError' });
});

test('arguments keep their order', () => {
  assert.equal(calculate('max(1, 2) - min(7, 3, 5)'), -1);
  assert.throws(() => calculate('max(1, 2'), { name: 'SyntaxError' });
});

test('functions of one value take the first they are given', () => {
  assert.equal(calculate('sqrt(4, 9)'), 2);
});
