import test from 'node:test';
import assert from 'node:assert/strict';
import { evaluate } from '../program/formula.js';
import { calculationOrder } from '../program/order.js';
import { cellsOf } from '../program/references.js';
import { calculate } from '../program/sheet.js';

const calculated = (formula) => evaluate(formula, () => 0);

test('numbers are their own values', () => {
  assert.deepEqual(calculate({ A1: 5, B7: -2.5 }), { A1: 5, B7: -2.5 });
});

test('products come before sums', () => {
  assert.equal(calculated('2+3*4-(5-1)/2'), 12);
});

test('a formula uses other cells', () => {
  assert.equal(calculate({ A1: 6, B1: 7, C1: '=A1*B1' }).C1, 42);
});

test('empty cells count as zero', () => {
  assert.equal(calculate({ A1: '=Z99+1' }).A1, 1);
});

test('a range holds all cells from corner to corner', () => {
  assert.deepEqual(cellsOf('A1:B2'), ['A1', 'B1', 'A2', 'B2']);
});

test('a sum over a column', () => {
  assert.equal(calculate({ A1: 1, A2: 2, A3: 3, B1: '=SUM(A1:A3)' }).B1, 6);
});

test('the largest of several numbers', () => {
  assert.equal(calculate({ A1: 4, A2: 9, A3: 1, B1: '=MAX(A1:A3)' }).B1, 9);
});

test('the warmest day of a cold week', () => {
  assert.equal(calculate({ A1: -8, A2: -3, A3: -5, B1: '=MAX(A1:A3)' }).B1, -3);
});

test('cells come after the cells they use', () => {
  const uses = new Map([['total', ['net', 'tax']], ['net', []], ['tax', ['net']]]);
  assert.deepEqual(calculationOrder(uses), ['net', 'tax', 'total']);
});

test('a formula may use a formula', () => {
  assert.equal(calculate({ A1: 100, B1: '=A1/5', C1: '=A1+B1' }).C1, 120);
});

test('a cell cannot depend on itself', () => {
  assert.throws(() => calculate({ A1: '=B1+1', B1: '=A1+1' }), /A1 depends on itself/);
});
