import test from 'node:test';
import assert from 'node:assert/strict';
import { monthlyInterest, monthlyPayment } from '../program/payment.js';
import { schedule, totalInterest } from '../program/schedule.js';

const loan = { principal: 100_000, annualPercent: 6, months: 4 };

test('interest of a month', () => {
  assert.equal(monthlyInterest(100_000, 6), 500);
});

test('the monthly payment', () => {
  assert.equal(monthlyPayment(100_000, 6, 12), 8607);
});

test('the schedule starts with the monthly payment', () => {
  const [first] = schedule(loan);
  assert.deepEqual(first, { month: 1, payment: 25313, interest: 500, repaid: 24813, balance: 75187 });
});

test('the schedule ends with nothing left', () => {
  const rows = schedule(loan);
  assert.equal(rows.length, 4);
  assert.equal(rows.at(-1).balance, 0);
});

test('total interest', () => {
  assert.equal(totalInterest(loan), 1253);
});
