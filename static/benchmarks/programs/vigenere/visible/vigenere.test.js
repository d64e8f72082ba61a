import test from 'node:test';
import assert from 'node:assert/strict';
import { decrypt, encrypt } from '../program/vigenere.js';
import { isLetter, moved } from '../program/alphabet.js';

test('the textbook example', () => {
  assert.equal(encrypt('ATTACKATDAWN', 'LEMON'), 'LXFOPVEFRNHR');
  assert.equal(decrypt('LXFOPVEFRNHR', 'LEMON'), 'ATTACKATDAWN');
});

test('case and signs are kept', () => {
  assert.equal(encrypt('Hi, you!', 'b'), 'Ij, zpv!');
});

test('spaces do not use up the key', () => {
  assert.equal(encrypt('a b c', 'bcd'), 'b d f');
  assert.equal(decrypt('b d f', 'bcd'), 'a b c');
});

test('a key without letters is refused', () => {
  assert.throws(() => encrypt('abc', '123'), RangeError);
  assert.throws(() => decrypt('abc', ''), RangeError);
});

test('moving letters round the ring', () => {
  assert.equal(moved('Y', 3), 'B');
  assert.equal(moved('b', -3), 'y');
});

test('letters', () => {
  assert.deepEqual(['a', 'Z', '1', ' ', 'é'].map(isLetter), [true, true, false, false, false]);
});
