import test from 'node:test';
import assert from 'node:assert/strict';
import { fromRoman, toRoman } from '../program/roman.js';

test('writing numbers', () => {
  assert.deepEqual([1, 3, 4, 9, 14, 40, 58, 90].map(toRoman), ['I', 'III', 'IV', 'IX', 'XIV', 'XL', 'LVIII', 'XC']);
  assert.equal(toRoman(1994), 'MCMXCIV');
});

test('reading numerals', () => {
  assert.deepEqual(['VI', 'XLII', 'CD', 'MMXXIV'].map(fromRoman), [6, 42, 400, 2024]);
  assert.equal(fromRoman(' mcmxciv '), 1994);
});

test('four of a kind are one too many', () => {
  assert.throws(() => fromRoman('IIII'), SyntaxError);
});

test('what is no numeral is refused', () => {
  assert.throws(() => fromRoman('XYZ'), SyntaxError);
  assert.throws(() => fromRoman(''), SyntaxError);
});

test('the limits', () => {
  assert.equal(toRoman(3999), 'MMMCMXCIX');
  assert.throws(() => toRoman(0), RangeError);
  assert.throws(() => toRoman(4000), RangeError);
});
