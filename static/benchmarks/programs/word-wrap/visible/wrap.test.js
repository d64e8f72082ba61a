import test from 'node:test';
import assert from 'node:assert/strict';
import { wrap } from '../program/wrap.js';
import { quote } from '../program/quote.js';

test('short text stays on one line', () => {
  assert.equal(wrap('just a line', 40), 'just a line');
});

test('breaks at spaces', () => {
  assert.equal(wrap('the quick brown fox', 9), 'the quick\nbrown fox');
});

test('a word that would stick out goes to the next line', () => {
  assert.equal(wrap('seven more days', 9), 'seven\nmore days');
});

test('long words are cut', () => {
  assert.equal(wrap('abcdefghij', 4), 'abcd\nefgh\nij');
});

test('paragraphs are kept apart', () => {
  assert.equal(wrap('one\ntwo\n\nthree', 20), 'one two\n\nthree');
});

test('quoting keeps within the width', () => {
  assert.equal(quote('we could meet on Tuesday', 12), '> we could\n> meet on\n> Tuesday');
});
