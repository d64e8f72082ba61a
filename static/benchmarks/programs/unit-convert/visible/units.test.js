import test from 'node:test';
import assert from 'node:assert/strict';
import { convert } from '../program/convert.js';
import { inUnit, parseQuantity, suited, total } from '../program/quantity.js';

test('lengths and weights', () => {
  assert.equal(convert(1.5, 'km', 'm'), 1500);
  assert.equal(convert(12, 'in', 'cm'), 30.48);
  assert.equal(convert(2, 'lb', 'kg'), 0.90718474);
});

test('temperatures', () => {
  assert.equal(convert(0, '°C', 'K'), 273.15);
  assert.equal(convert(212, '°F', '°C'), 100);
  assert.equal(convert(-40, '°C', '°F'), -40);
});

test('kinds that do not fit', () => {
  assert.throws(() => convert(1, 'kg', 'm'), RangeError);
  assert.throws(() => convert(1, 'ell', 'm'), RangeError);
});

test('reading quantities', () => {
  assert.deepEqual(parseQuantity(' -12.5km '), { amount: -12.5, unit: 'km' });
  assert.throws(() => parseQuantity('km'), SyntaxError);
});

test('texts', () => {
  assert.equal(inUnit('1 mi', 'km'), '1.609344 km');
  assert.equal(inUnit('451 °F', 'K'), '505.927777778 K');
});

test('sums', () => {
  assert.equal(total(['1 m', '20 cm', '3 mm']), '1.203 m');
});

test('the unit that suits', () => {
  assert.equal(suited('1234 m'), '1.234 km');
  assert.equal(suited('0.05 m'), '5 cm');
  assert.equal(suited('20 °C'), '20 °C');
});
