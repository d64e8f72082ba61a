import test from 'node:test';
import assert from 'node:assert/strict';
import { isCard } from '../program/luhn.js';
import { isIsbn } from '../program/isbn.js';
import { isIban } from '../program/iban.js';
import { kindOf } from '../program/kind.js';

test('cards', () => {
  assert.equal(isCard('4539 1488 0343 6467'), true);
  assert.equal(isCard('8273 1232 7352 0569'), false);
  assert.equal(isCard('59'), false);
});

test('books of ten digits', () => {
  assert.equal(isIsbn('0-306-40615-2'), true);
  assert.equal(isIsbn('0-8044-2957-X'), true);
  assert.equal(isIsbn('0-306-40615-3'), false);
});

test('books of thirteen digits', () => {
  assert.equal(isIsbn('978-0-306-40615-7'), true);
  assert.equal(isIsbn('978-0-306-40615-6'), false);
});

test('accounts', () => {
  assert.equal(isIban('GB82 WEST 1234 5698 7654 32'), true);
  assert.equal(isIban('DE89 3704 0044 0532 0130 00'), true);
});

test('accounts with a mistake', () => {
  assert.equal(isIban('GB82 WEST 1234 5698 7654 33'), false);
  assert.equal(isIban('GB82'), false);
});

test('kinds', () => {
  assert.equal(kindOf('978-0-306-40615-7'), 'book');
  assert.equal(kindOf('4539 1488 0343 6467'), 'card');
  assert.equal(kindOf('hello'), 'unknown');
});

test('cards with zeros, fives and nines', () => {
  assert.equal(isCard('5500 0055 5555 5559'), true);
  assert.equal(isCard('9999 9999 9999 9995'), true);
});
