import test from 'node:test';
import assert from 'node:assert/strict';
import { anagramGroups, anagramsOf } from '../program/groups.js';
import { isAnagram } from '../program/signature.js';

test('finds the groups, the largest first', () => {
  assert.deepEqual(anagramGroups(['tea', 'dog', 'eat', 'god', 'ate', 'cat']), [
    ['ate', 'eat', 'tea'],
    ['dog', 'god'],
  ]);
});

test('a word is not an anagram of itself', () => {
  assert.equal(isAnagram('listen', 'silent'), true);
  assert.equal(isAnagram('listen', 'Listen'), false);
});

test('the anagrams of one word', () => {
  assert.deepEqual(anagramsOf('stop', ['pots', 'tops', 'stop', 'post', 'past']), ['pots', 'tops', 'post']);
});

test('the word list stays as it was', () => {
  const words = ['tea', 'eat', 'ate'];
  anagramGroups(words);
  assert.deepEqual(words, ['tea', 'eat', 'ate']);
});
