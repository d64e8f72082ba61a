import test from 'node:test';
import assert from 'node:assert/strict';
import { createJournal, post, reverse } from '../program/journal.js';
import { balanceOf, effectOn, trialBalance } from '../program/balances.js';
import { statement } from '../program/statement.js';

const entry = (day, text, amounts) => ({
  day,
  text,
  lines: Object.entries(amounts).map(([account, cents]) => ({ account, cents })),
});
const journalOf = (...entries) => entries.reduce(post, createJournal());
const texts = (journal) => journal.map(({ text }) => text).join(' ');

const YEAR = journalOf(
  entry(10, 'found', { capital: -5_000, bank: 5_000 }),
  entry(20, 'buy', { bank: -1_190, goods: 1_000, tax: 190 }),
  entry(30, 'sell', { bank: 1_785, sales: -1_500, tax: -285 }),
  entry(30, 'fee', { bank: -15, fees: 15 }),
  entry(40, 'pay tax', { bank: -95, tax: 95 }),
);

test('posting in any order', () => {
  const journal = journalOf(entry(5, 'e', { a: 1, b: -1 }), entry(1, 'a', { a: 1, b: -1 }), entry(3, 'c', { a: 1, b: -1 }));
  assert.equal(texts(journal), 'a c e');
});

test('entries of one day stay in the order they were written', () => {
  const journal = journalOf(entry(2, 'first', { a: 1, b: -1 }), entry(2, 'second', { a: 1, b: -1 }), entry(9, 'z', { a: 1, b: -1 }), entry(2, 'third', { a: 1, b: -1 }));
  assert.equal(texts(journal), 'first second third z');
});

test('what is refused', () => {
  const journal = createJournal();
  assert.throws(() => post(journal, entry(1, 'x', { a: 1, b: -2 })), RangeError);
  assert.throws(() => post(journal, entry(1, 'x', { a: 2, b: -1 })), RangeError);
  assert.throws(() => post(journal, entry(1, 'x', { a: 0 })), RangeError);
  assert.throws(() => post(journal, entry(1, 'x', {})), RangeError);
  assert.equal(journal.length, 0);
});

test('entries of several lines', () => {
  assert.equal(balanceOf(YEAR, 'tax'), 0);
  assert.equal(balanceOf(YEAR, 'tax', 39), -95);
  assert.equal(balanceOf(YEAR, 'bank', 20), 3_810);
});

test('an account in two lines of one entry', () => {
  const lines = [{ account: 'a', cents: 5 }, { account: 'a', cents: 7 }, { account: 'b', cents: -12 }];
  assert.equal(effectOn('a', { day: 1, text: '', lines }), 12);
  assert.equal(effectOn('c', { day: 1, text: '', lines }), 0);
});

test('balances on the day itself and around it', () => {
  assert.deepEqual([9, 10, 11].map((day) => balanceOf(YEAR, 'bank', day)), [0, 5_000, 5_000]);
  assert.equal(balanceOf(YEAR, 'nobody'), 0);
});

test('trial balances', () => {
  assert.deepEqual(Object.entries(trialBalance(YEAR)), [
    ['bank', 5_485],
    ['capital', -5_000],
    ['fees', 15],
    ['goods', 1_000],
    ['sales', -1_500],
  ]);
  assert.deepEqual(trialBalance(YEAR, 20), { bank: 3_810, capital: -5_000, goods: 1_000, tax: 190 });
  assert.deepEqual(trialBalance(createJournal()), {});
});

test('statements within the year', () => {
  assert.deepEqual(statement(YEAR, 'bank', 30, 40), [
    { day: 30, text: 'sell', cents: 1_785, balance: 5_595 },
    { day: 30, text: 'fee', cents: -15, balance: 5_580 },
    { day: 40, text: 'pay tax', cents: -95, balance: 5_485 },
  ]);
  assert.deepEqual(statement(YEAR, 'tax', 21, 39), [{ day: 30, text: 'sell', cents: -285, balance: -95 }]);
});

test('the days of a statement are included, their entries count once', () => {
  assert.deepEqual(statement(YEAR, 'bank', 20, 20), [{ day: 20, text: 'buy', cents: -1_190, balance: 3_810 }]);
  assert.deepEqual(statement(YEAR, 'bank', 21, 29), []);
  assert.deepEqual(statement(YEAR, 'goods', 21, 99), []);
});

test('reversals', () => {
  const wrong = entry(3, 'oops', { a: 5, b: -3, c: -2 });
  const journal = reverse(journalOf(wrong), wrong, 4);
  assert.deepEqual(trialBalance(journal), {});
  assert.deepEqual(journal[1], entry(4, 'Reversal: oops', { a: -5, b: 3, c: 2 }));
  assert.deepEqual(wrong, entry(3, 'oops', { a: 5, b: -3, c: -2 }));
});
