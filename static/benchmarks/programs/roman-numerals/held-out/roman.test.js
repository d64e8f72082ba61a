import test from 'node:test';
import assert from 'node:assert/strict';
import { fromRoman, toRoman } from '../program/roman.js';
import { SYMBOLS } from '../program/symbols.js';

test('each symbol is the numeral of its value', () => {
  for (const [symbol, value] of SYMBOLS) {
    assert.equal(toRoman(value), symbol);
    assert.equal(fromRoman(symbol), value);
  }
  assert.equal(SYMBOLS.length, 13);
});

test('the values', () => {
  assert.deepEqual(
    [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1].map(toRoman).join(' '),
    'M CM D CD C XC L XL X IX V IV I',
  );
});

test('there and back for every number', () => {
  const seen = new Set();
  for (let number = 1; number <= 3999; number += 1) {
    const roman = toRoman(number);
    assert.equal(fromRoman(roman), number);
    seen.add(roman);
  }
  assert.equal(seen.size, 3999);
});

test('some numbers', () => {
  assert.deepEqual([8, 49, 444, 888, 1666, 2999].map(toRoman), ['VIII', 'XLIX', 'CDXLIV', 'DCCCLXXXVIII', 'MDCLXVI', 'MMCMXCIX']);
});

test('small letters and spaces around', () => {
  assert.equal(fromRoman('xc'), 90);
  assert.equal(fromRoman('\tMdC\n'), 1600);
});

test('the wrong way of writing a number is refused', () => {
  for (const text of ['VV', 'IXIX', 'CMCM', 'XCX', 'LL', 'CCCC', 'DD', 'IVI', 'XXXX', 'CDC']) {
    assert.throws(() => fromRoman(text), SyntaxError, text);
  }
});

test('the wrong order is refused', () => {
  for (const text of ['IC', 'VX', 'IIX', 'MIM', 'XM']) assert.throws(() => fromRoman(text), SyntaxError, text);
});

test('other text is refused', () => {
  for (const text of ['', ' ', '12', 'X I', 'MMA', 'ΜΧ']) assert.throws(() => fromRoman(text), SyntaxError, text);
});

test('too large to read', () => {
  assert.throws(() => fromRoman('MMMM'), SyntaxError);
  assert.equal(fromRoman('MMMCMXCIX'), 3999);
});

test('what cannot be written', () => {
  for (const number of [-1, 0, 4000, 1.5, NaN, '7']) assert.throws(() => toRoman(number), RangeError);
});
