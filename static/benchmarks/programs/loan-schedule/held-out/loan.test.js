import test from 'node:test';
import assert from 'node:assert/strict';
import { monthlyInterest, monthlyPayment } from '../program/payment.js';
import { schedule, totalInterest } from '../program/schedule.js';

const house = { principal: 20_000_000, annualPercent: 3, months: 240 };

test('interest is rounded to cents', () => {
  assert.equal(monthlyInterest(12_345, 5), 51);
  assert.equal(monthlyInterest(0, 5), 0);
});

test('payments without interest', () => {
  assert.equal(monthlyPayment(1000, 0, 3), 334);
  assert.equal(monthlyPayment(1200, 0, 12), 100);
});

test('a loan of one month', () => {
  assert.equal(monthlyPayment(100_000, 12, 1), 101_000);
  assert.deepEqual(schedule({ principal: 100_000, annualPercent: 12, months: 1 }), [
    { month: 1, payment: 101_000, interest: 1000, repaid: 100_000, balance: 0 },
  ]);
});

test('a schedule without interest', () => {
  const rows = schedule({ principal: 1000, annualPercent: 0, months: 3 });
  assert.deepEqual(rows.map((row) => row.payment), [334, 334, 332]);
  assert.deepEqual(rows.map((row) => row.balance), [666, 332, 0]);
});

test('all payments but the last are the monthly payment', () => {
  const regular = monthlyPayment(house.principal, house.annualPercent, house.months);
  const rows = schedule(house);
  assert.equal(regular, 110_920);
  assert.ok(rows.slice(0, -1).every((row) => row.payment === regular));
});

test('the last payment differs by little', () => {
  const rows = schedule(house);
  assert.ok(Math.abs(rows.at(-1).payment - rows[0].payment) < 240);
});

test('what is repaid adds up to the loan', () => {
  const repaid = schedule(house).reduce((sum, row) => sum + row.repaid, 0);
  assert.equal(repaid, house.principal);
});

test('each row continues the one before', () => {
  let balance = house.principal;
  for (const row of schedule(house)) {
    assert.equal(row.interest, monthlyInterest(balance, house.annualPercent));
    assert.equal(row.payment, row.interest + row.repaid);
    assert.equal(row.balance, balance - row.repaid);
    balance = row.balance;
  }
});

test('the balance goes down all the time and never below zero', () => {
  const balances = schedule({ principal: 500_000, annualPercent: 9, months: 36 }).map((row) => row.balance);
  assert.ok(balances.every((balance, i) => i === 0 || balance < balances[i - 1]));
  assert.ok(balances.every((balance) => balance >= 0));
});

test('as many months as percent', () => {
  const rows = schedule({ principal: 60_000, annualPercent: 6, months: 6 });
  assert.equal(rows[0].payment, 10_176);
  assert.equal(rows.at(-1).balance, 0);
});

test('a longer loan costs more interest', () => {
  const short = totalInterest({ principal: 300_000, annualPercent: 5, months: 24 });
  const long = totalInterest({ principal: 300_000, annualPercent: 5, months: 48 });
  assert.equal(short, 15_874);
  assert.ok(long > short);
});
