import test from 'node:test';
import assert from 'node:assert/strict';
import { formatCents, netOf } from '../program/lines.js';
import { taxByRate } from '../program/tax.js';
import { footer, totals } from '../program/invoice.js';

const line = (quantity, unitCents, taxPercent) => ({ text: 'item', quantity, unitCents, taxPercent });

test('net of a line with a broken quantity is in whole cents', () => {
  assert.equal(netOf(line(1.5, 333, 20)), 500);
  assert.equal(netOf(line(0.25, 8050, 20)), 2013);
});

test('lines whose tax is below half a cent', () => {
  const lines = Array.from({ length: 100 }, () => line(1, 2, 20));
  assert.equal(totals(lines).tax, 40);
});

test('lines whose tax is just above half a cent', () => {
  const lines = Array.from({ length: 10 }, () => line(1, 8, 7));
  assert.equal(totals(lines).tax, 6);
});

test('the sum of a rate is rounded, half a cent up', () => {
  assert.deepEqual(taxByRate([line(1, 101, 5), line(1, 109, 5)]), [{ percent: 5, net: 210, tax: 11 }]);
});

test('below half a cent is rounded down', () => {
  assert.deepEqual(taxByRate([line(1, 204, 5), line(1, 4, 5)]), [{ percent: 5, net: 208, tax: 10 }]);
});

test('each rate is rounded for itself', () => {
  assert.deepEqual(totals([line(1, 7, 7), line(1, 3, 19), line(1, 3, 7)]), { net: 13, tax: 2, gross: 15 });
});

test('rates come in order of size', () => {
  const percents = taxByRate([line(1, 100, 19), line(1, 100, 7), line(1, 100, 100), line(1, 100, 0)]);
  assert.deepEqual(percents.map((rate) => rate.percent), [0, 7, 19, 100]);
});

test('a rate of zero', () => {
  assert.deepEqual(totals([line(4, 999, 0)]), { net: 3996, tax: 0, gross: 3996 });
});

test('lines of one rate are taken together wherever they stand', () => {
  const rates = taxByRate([line(1, 33, 20), line(1, 500, 10), line(1, 33, 20), line(1, 33, 20)]);
  assert.deepEqual(rates, [
    { percent: 10, net: 500, tax: 50 },
    { percent: 20, net: 99, tax: 20 },
  ]);
});

test('tax is not taken on lines before their rounding', () => {
  assert.deepEqual(totals([line(0.5, 5, 100), line(0.5, 5, 100)]), { net: 6, tax: 6, gross: 12 });
});

test('a credit takes away from its rate', () => {
  assert.deepEqual(totals([line(3, 33, 20), line(-1, 33, 20)]), { net: 66, tax: 13, gross: 79 });
});

test('the foot agrees with the totals', () => {
  const lines = Array.from({ length: 7 }, () => line(1, 1, 19));
  assert.deepEqual(footer(lines), ['Net 0.07', '19% of 0.07: 0.01', 'Total 0.08']);
});

test('amounts as text', () => {
  assert.equal(formatCents(7), '0.07');
  assert.equal(formatCents(-250), '-2.50');
});

test('nothing is not negative', () => {
  assert.equal(formatCents(0), '0.00');
  assert.equal(formatCents(-5), '-0.05');
});

test('an invoice without lines', () => {
  assert.deepEqual(totals([]), { net: 0, tax: 0, gross: 0 });
  assert.deepEqual(footer([]), ['Net 0.00', 'Total 0.00']);
});
