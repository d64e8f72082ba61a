import test from 'node:test';
import assert from 'node:assert/strict';
import { createJournal, post, reverse } from '../program/journal.js';
import { balanceOf, trialBalance } from '../program/balances.js';
import { statement } from '../program/statement.js';

const move = (day, text, from, to, cents) => ({
  day,
  text,
  lines: [
    { account: from, cents: -cents },
    { account: to, cents },
  ],
});
const books = () => {
  const journal = createJournal();
  post(journal, move(1, 'start', 'capital', 'bank', 1_000));
  post(journal, move(5, 'paper', 'bank', 'office', 120));
  post(journal, move(3, 'rent', 'bank', 'rent', 400));
  return journal;
};

test('entries are kept in order of their days', () => {
  assert.deepEqual(books().map(({ text }) => text), ['start', 'rent', 'paper']);
});

test('an entry must balance', () => {
  const entry = { day: 1, text: 'x', lines: [{ account: 'a', cents: 5 }, { account: 'b', cents: -4 }] };
  assert.throws(() => post(createJournal(), entry), RangeError);
});

test('balances', () => {
  assert.equal(balanceOf(books(), 'bank'), 480);
  assert.equal(balanceOf(books(), 'bank', 3), 600);
  assert.deepEqual(trialBalance(books()), { bank: 480, capital: -1_000, office: 120, rent: 400 });
});

test('a statement from the beginning', () => {
  assert.deepEqual(statement(books(), 'bank', 1, 3), [
    { day: 1, text: 'start', cents: 1_000, balance: 1_000 },
    { day: 3, text: 'rent', cents: -400, balance: 600 },
  ]);
});

test('a statement goes on from the balance before', () => {
  assert.deepEqual(statement(books(), 'bank', 4, 9), [{ day: 5, text: 'paper', cents: -120, balance: 480 }]);
});

test('reversing', () => {
  const journal = books();
  reverse(journal, journal[1], 6);
  assert.equal(balanceOf(journal, 'rent'), 0);
  assert.equal(journal.at(-1).text, 'Reversal: rent');
});

test('an account in two lines, and two entries of one day', () => {
  const lines = [{ account: 'a', cents: 5 }, { account: 'a', cents: 7 }, { account: 'b', cents: -12 }];
  const journal = post(post(books(), { day: 3, text: 'split', lines }), move(3, 'last', 'a', 'b', 1));
  assert.equal(balanceOf(journal, 'a'), 11);
  assert.deepEqual(journal.map(({ text }) => text), ['start', 'rent', 'split', 'last', 'paper']);
});
