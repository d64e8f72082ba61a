import test from 'node:test';
import assert from 'node:assert/strict';
import { UNITS, unitNamed } from '../program/table.js';
import { convert, rounded } from '../program/convert.js';
import { inUnit, parseQuantity, suited, total } from '../program/quantity.js';

test('the sizes of units', () => {
  assert.equal(convert(1, 'm', 'mm'), 1000);
  assert.equal(convert(1, 'm', 'cm'), 100);
  assert.equal(convert(1, 'km', 'm'), 1000);
  assert.equal(convert(1, 'in', 'mm'), 25.4);
  assert.equal(convert(1, 'mi', 'm'), 1609.344);
  assert.equal(convert(1, 'lb', 'g'), 453.59237);
  assert.equal(convert(1, 'kg', 'g'), 1000);
});

test('there and back', () => {
  for (const [name, { kind }] of Object.entries(UNITS)) {
    for (const other of Object.keys(UNITS).filter((unit) => UNITS[unit].kind === kind)) {
      const back = convert(convert(7e6, name, other), other, name);
      assert.ok(Math.abs(back - 7e6) < 1, `${name} to ${other}`);
    }
  }
});

test('temperatures', () => {
  assert.equal(convert(32, '°F', '°C'), 0);
  assert.equal(convert(100, '°C', '°F'), 212);
  assert.equal(convert(0, 'K', '°C'), -273.15);
  assert.equal(convert(0, 'K', '°F'), -459.67);
  assert.equal(convert(98.6, '°F', '°C'), 37);
  assert.equal(convert(300, 'K', 'K'), 300);
  assert.equal(convert(20, '°C', '°C'), 20);
});

test('units that do not fit, or do not exist', () => {
  assert.throws(() => convert(1, 'm', 'g'), RangeError);
  assert.throws(() => convert(1, 'K', 'km'), RangeError);
  assert.throws(() => convert(1, 'm', 'x'), RangeError);
  assert.throws(() => unitNamed('toString'), RangeError);
});

test('rounding', () => {
  assert.equal(rounded(0.1 + 0.2), 0.3);
  assert.equal(rounded(1.23456789012), 1.23456789);
  assert.equal(rounded(-2), -2);
});

test('reading quantities', () => {
  assert.deepEqual(parseQuantity('+3 kg'), { amount: 3, unit: 'kg' });
  assert.deepEqual(parseQuantity('0.5°C'), { amount: 0.5, unit: '°C' });
  assert.deepEqual(parseQuantity('  7  in  '), { amount: 7, unit: 'in' });
});

test('what is no quantity', () => {
  for (const text of ['', '5', 'm 5', '1. m', '1,5 m', '5 m m', '--5 m', '.5 m']) {
    assert.throws(() => parseQuantity(text), SyntaxError, text);
  }
  assert.throws(() => parseQuantity('5 parsec'), RangeError);
});

test('texts', () => {
  assert.equal(inUnit('2 km', 'mi'), '1.242742384 mi');
  assert.equal(inUnit('-10 °C', '°F'), '14 °F');
});

test('sums', () => {
  assert.equal(total(['5 kg']), '5 kg');
  assert.equal(total(['0.1 kg', '200 g', '1 lb']), '0.75359237 kg');
  assert.equal(total(['10 cm', '-1 cm']), '9 cm');
  assert.equal(total(['0.1 m', '0.2 m']), '0.3 m');
  assert.throws(() => total(['1 m', '1 g']), RangeError);
});

test('the unit that suits', () => {
  assert.equal(suited('1000 m'), '1 km');
  assert.equal(suited('999 m'), '999 m');
  assert.equal(suited('1 in'), '2.54 cm');
  assert.equal(suited('0.2 mm'), '0.2 mm');
  assert.equal(suited('-2500 g'), '-2.5 kg');
  assert.equal(suited('0.5 lb'), '226.796185 g');
  assert.equal(suited('70 °F'), '70 °F');
});

test('kelvins', () => {
  assert.equal(convert(100, 'K', '°C'), -173.15);
  assert.equal(convert(-173.15, '°C', 'K'), 100);
});
