import test from 'node:test';
import assert from 'node:assert/strict';
import { cellsIn, evaluate } from '../program/formula.js';
import { calculationOrder } from '../program/order.js';
import { cellsOf, columnLetters, columnNumber } from '../program/references.js';
import { calculate } from '../program/sheet.js';

const calculated = (formula) => evaluate(formula, () => 0);

test('columns have numbers', () => {
  assert.deepEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'].map(columnNumber), [1, 26, 27, 52, 53, 702, 703]);
});

test('and numbers have columns', () => {
  for (let number = 1; number < 800; number += 7) assert.equal(columnNumber(columnLetters(number)), number);
  assert.equal(columnLetters(28), 'AB');
});

test('ranges', () => {
  assert.deepEqual(cellsOf('C3'), ['C3']);
  assert.deepEqual(cellsOf('C3:C3'), ['C3']);
  assert.deepEqual(cellsOf('B9:B11'), ['B9', 'B10', 'B11']);
  assert.deepEqual(cellsOf('Y2:AB2'), ['Y2', 'Z2', 'AA2', 'AB2']);
  assert.deepEqual(cellsOf('A1:B3'), ['A1', 'B1', 'A2', 'B2', 'A3', 'B3']);
});

test('the cells in a formula', () => {
  assert.deepEqual(cellsIn('A1+SUM(B1:B2)*3'), ['A1', 'B1', 'B2']);
  assert.deepEqual(cellsIn('1+2'), []);
});

test('arithmetic goes from left to right', () => {
  assert.equal(calculated('10-4-3'), 3);
  assert.equal(calculated('100/5/4'), 5);
  assert.equal(calculated('2*(3+(4-1))'), 12);
  assert.equal(calculated('-3*-2'), 6);
  assert.equal(calculated('0.5+1.25'), 1.75);
});

test('a single cell in a formula', () => {
  assert.equal(calculate({ A1: 3, A2: '=A1' }).A2, 3);
});

test('sums over a rectangle', () => {
  assert.equal(calculate({ A1: 1, B1: 2, A2: 3, B2: 4, C1: '=SUM(A1:B2)', C2: '=SUM(B1:B2)' }).C1, 10);
  assert.equal(calculate({ A1: 1, B1: 2, A2: 3, B2: 4, C2: '=SUM(B1:B2)' }).C2, 6);
});

test('a sum over one cell and over a row', () => {
  assert.equal(calculate({ A5: 7, B5: 8, C1: '=SUM(A5:A5)' }).C1, 7);
  assert.equal(calculate({ A5: 7, B5: 8, C1: '=SUM(A5:B5)' }).C1, 15);
});

test('averages', () => {
  assert.equal(calculate({ A1: 2, A2: 4, A3: 9, B1: '=AVERAGE(A1:A3)' }).B1, 5);
});

test('largest and smallest', () => {
  const numbers = { A1: -70, A2: -20, A3: -45 };
  assert.equal(calculate({ ...numbers, B1: '=MAX(A1:A3)' }).B1, -20);
  assert.equal(calculate({ ...numbers, B1: '=MIN(A1:A3)' }).B1, -70);
  assert.equal(calculate({ ...numbers, A2: 3, B1: '=MAX(A1:A3)' }).B1, 3);
  assert.equal(calculate({ A1: -0.5, A2: -0.25, B1: '=MAX(A1:A2)' }).B1, -0.25);
});

test('a chain of formulas, listed forwards and backwards', () => {
  assert.equal(calculate({ A1: 1, A2: '=A1*2', A3: '=A2*2', A4: '=A3*2' }).A4, 8);
  assert.equal(calculate({ A4: '=A3*2', A3: '=A2*2', A2: '=A1*2', A1: 1 }).A4, 8);
  assert.equal(calculate({ A1: '=A2*2', A2: '=A3*2', A3: '=A4*2', A4: 1 }).A1, 8);
});

test('two formulas use a third', () => {
  const values = calculate({ D1: '=B1+C1', B1: '=A1*2', C1: '=A1*3', A1: '=5-3' });
  assert.deepEqual(values, { D1: 10, B1: 4, C1: 6, A1: 2 });
});

test('a sum over formulas', () => {
  assert.equal(calculate({ B1: '=SUM(A1:A3)', A1: '=1+1', A2: '=A1+1', A3: '=A2+1' }).B1, 9);
});

test('the order of cells', () => {
  const uses = new Map([['d', ['c', 'b']], ['c', ['a']], ['b', ['a']], ['e', []]]);
  assert.deepEqual(calculationOrder(uses), ['a', 'c', 'b', 'd', 'e']);
  assert.deepEqual(calculationOrder(new Map()), []);
});

test('circles are refused', () => {
  assert.throws(() => calculate({ A1: '=A1' }), /A1 depends on itself/);
  assert.throws(() => calculate({ A1: '=A2', A2: '=A3', A3: '=SUM(A1:A2)' }), /depends on itself/);
});

test('the contents are not changed', () => {
  const contents = { A1: 1, A2: '=A1+1' };
  calculate(contents);
  assert.deepEqual(contents, { A1: 1, A2: '=A1+1' });
});

test('signs in front of values and brackets', () => {
  assert.equal(calculated('-2 + 5'), 3);
  assert.equal(calculated('2 * -(1 + 2) - -1'), -5);
});

test('calculating goes on behind brackets and functions', () => {
  assert.equal(calculated('(1 + 2) * 3 - 4'), 5);
  assert.equal(calculate({ A1: 2, A2: 4, A3: '=SUM(A1:A2) * 2 + 1' }).A3, 13);
});

test('texts are no formulas, and empty cells are 0', () => {
  assert.equal(calculate({ A1: 'total' }).A1, 'total');
  assert.equal(calculate({ A1: '=B1 + 1' }).A1, 1);
  assert.equal(calculate({ A1: '=MAX(B1:B3)', B2: -1 }).A1, 0);
});
