import test from 'node:test';
import assert from 'node:assert/strict';
import { footer, totals } from '../program/invoice.js';

const line = (quantity, unitCents, taxPercent) => ({ text: 'item', quantity, unitCents, taxPercent });

test('one line', () => {
  assert.deepEqual(totals([line(2, 1000, 20)]), { net: 2000, tax: 400, gross: 2400 });
});

test('two rates', () => {
  assert.deepEqual(totals([line(1, 10000, 19), line(1, 10000, 7)]), { net: 20000, tax: 2600, gross: 22600 });
});

test('many small lines', () => {
  const lines = Array.from({ length: 10 }, () => line(1, 33, 20));
  assert.deepEqual(totals(lines), { net: 330, tax: 66, gross: 396 });
});

test('the foot of an invoice', () => {
  assert.deepEqual(footer([line(3, 250, 20), line(1, 1999, 5)]), [
    'Net 27.49',
    '5% of 19.99: 1.00',
    '20% of 7.50: 1.50',
    'Total 29.99',
  ]);
});

test('no lines', () => {
  assert.deepEqual(totals([]), { net: 0, tax: 0, gross: 0 });
});
