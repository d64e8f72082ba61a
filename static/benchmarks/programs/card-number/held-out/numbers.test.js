import test from 'node:test';
import assert from 'node:assert/strict';
import { digitsOf, weightedSum } from '../program/digits.js';
import { isCard } from '../program/luhn.js';
import { isIsbn } from '../program/isbn.js';
import { isIban } from '../program/iban.js';
import { kindOf } from '../program/kind.js';

test('digits', () => {
  assert.deepEqual(digitsOf('12-3 4'), [1, 2, 3, 4]);
  assert.equal(digitsOf('12a'), undefined);
  assert.equal(digitsOf(''), undefined);
  assert.equal(digitsOf(' - '), undefined);
});

test('weighted sums', () => {
  assert.equal(weightedSum([1, 2, 3], (index) => index + 1), 14);
  assert.equal(weightedSum([], () => 1), 0);
});

test('well-known test cards', () => {
  for (const card of ['4111111111111111', '378282246310005', '5555-5555-5555-4444', '6011 0009 9013 9424', '79927398713000']) {
    assert.equal(isCard(card), card !== '79927398713000', card);
  }
});

test('one wrong digit and most exchanged neighbours are noticed', () => {
  assert.equal(isCard('4111111111111112'), false);
  assert.equal(isCard('4539148803436476'), false);
  assert.equal(isCard('5555555555554434'), false);
});

test('the length of card numbers', () => {
  assert.equal(isCard('0'.repeat(11)), false);
  assert.equal(isCard('0'.repeat(12)), true);
  assert.equal(isCard('0'.repeat(19)), true);
  assert.equal(isCard('0'.repeat(20)), false);
  assert.equal(isCard('0000 0000 000x'), false);
});

test('books', () => {
  for (const book of ['0131103628', '0-201-63361-2', '080442957x', '9780131103627', '978-3-16-148410-0']) {
    assert.equal(isIsbn(book), true, book);
  }
});

test('books with a mistake', () => {
  for (const book of ['0131103682', '0-201-63361-X', 'X131103628', '978013110362', '9870131103627', '013110362', '', 'X']) {
    assert.equal(isIsbn(book), false, book);
  }
});

test('a sum that ends well does not help a number of the wrong length', () => {
  assert.equal(isIsbn('00000000000'), false);
  assert.equal(isIsbn('000000000'), false);
  assert.equal(isIsbn('000000000000'), false);
});

test('accounts from several countries', () => {
  for (const account of [
    'FR14 2004 1010 0505 0001 3M02 606',
    'ch93 0076 2011 6238 5295 7',
    'NO93 8601 1117 947',
    'BE68 5390 0754 7034',
    'MT84 MALT 0110 0001 2345 MTLC AST0 01S',
  ]) {
    assert.equal(isIban(account), true, account);
  }
});

test('accounts with a mistake', () => {
  for (const account of ['FR14 2004 1010 0505 0001 3M02 660', 'NO93 8601 1117 974', 'BE68 5390 0754 7043', '93NO 8601 1117 947', 'NO93-8601-1117-947', 'ABCD 8601 1117 947']) {
    assert.equal(isIban(account), false, account);
  }
});

test('kinds', () => {
  assert.deepEqual(['0131103628', '4111111111111111', 'NO93 8601 1117 947', '123', ''].map(kindOf), [
    'book',
    'card',
    'account',
    'unknown',
    'unknown',
  ]);
});

test('an account number has a shape of its own', () => {
  // 98 leaves 1 when divided by 97.
  assert.equal(isIban('98'), false);
  assert.equal(isIsbn('hello'), false);
});
