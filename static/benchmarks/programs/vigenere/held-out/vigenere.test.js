import test from 'node:test';
import assert from 'node:assert/strict';
import { decrypt, encrypt } from '../program/vigenere.js';
import { isLetter, moved, placeOf } from '../program/alphabet.js';

const TEXT = 'It was the best of times, it was the worst of times; it was the age of wisdom...';

test('places in the alphabet', () => {
  assert.deepEqual(['a', 'A', 'z', 'Z', 'm'].map(placeOf), [0, 0, 25, 25, 12]);
});

test('moving by nothing, by one and all the way round', () => {
  assert.equal(moved('q', 0), 'q');
  assert.equal(moved('Z', 1), 'A');
  assert.equal(moved('a', -1), 'z');
  assert.equal(moved('n', 25), 'm');
  assert.equal(moved('n', -25), 'o');
  assert.equal(moved('A', -25), 'B');
});

test('only single letters without accents are letters', () => {
  assert.deepEqual(['Q', 'z', '@', '[', '`', '{', 'ß', 'ab', ''].map(isLetter), [
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('there and back', () => {
  for (const key of ['lemon', 'A', 'z', 'Charles Dickens', 'to-be']) {
    assert.equal(decrypt(encrypt(TEXT, key), key), TEXT);
  }
});

test('a sentence', () => {
  assert.equal(encrypt('The quick, brown fox.', 'Key'), 'Dlc aygmo, zbsux jmh.');
  assert.equal(decrypt('Dlc aygmo, zbsux jmh.', 'Key'), 'The quick, brown fox.');
});

test('signs at the beginning', () => {
  assert.equal(decrypt('-- bd', 'bc'), '-- ab');
  assert.equal(encrypt('1. ab', 'bc'), '1. bd');
});

test('the case of the key does not matter, its signs neither', () => {
  assert.equal(encrypt('abcabc', 'XyZ'), encrypt('abcabc', 'x y-z'));
  assert.equal(encrypt('aaaa', 'x y'), 'xyxy');
});

test('the key a changes nothing', () => {
  assert.equal(encrypt(TEXT, 'aAa'), TEXT);
});

test('no text, no secret', () => {
  assert.equal(encrypt('', 'k'), '');
  assert.equal(decrypt('', 'k'), '');
});

test('keys without letters', () => {
  assert.throws(() => encrypt('', ' '), RangeError);
  assert.throws(() => decrypt('x', '7'), RangeError);
});
