import test from 'node:test';
import assert from 'node:assert/strict';
import { anagramGroups, anagramsOf } from '../program/groups.js';
import { isAnagram, signature } from '../program/signature.js';

test('signatures', () => {
  assert.equal(signature('Banana'), 'aaabnn');
  assert.equal(signature("it's"), 'ist');
  assert.equal(signature(''), '');
});

test('letters count as often as they occur', () => {
  assert.equal(isAnagram('aab', 'abb'), false);
  assert.equal(isAnagram('aab', 'ab'), false);
});

test('spaces and signs do not matter', () => {
  assert.equal(isAnagram('the eyes', 'they see'), true);
});

test('an empty list', () => {
  assert.deepEqual(anagramGroups([]), []);
});

test('no anagrams at all', () => {
  assert.deepEqual(anagramGroups(['one', 'two', 'three']), []);
});

test('words within a group are in order', () => {
  assert.deepEqual(anagramGroups(['tops', 'stop', 'pots', 'opts']), [['opts', 'pots', 'stop', 'tops']]);
});

test('groups of one size come by their first word', () => {
  assert.deepEqual(anagramGroups(['won', 'saw', 'own', 'was', 'on', 'no']), [
    ['no', 'on'],
    ['own', 'won'],
    ['saw', 'was'],
  ]);
});

test('a repeated word counts once', () => {
  assert.deepEqual(anagramGroups(['tar', 'tar', 'rat', 'cow', 'cow']), [['rat', 'tar']]);
});

test('a list that may not be changed', () => {
  const words = Object.freeze(['won', 'own', 'now']);
  assert.deepEqual(anagramGroups(words), [['now', 'own', 'won']]);
});

test('the list keeps its order and its length', () => {
  const words = ['b', 'c', 'a', 'c', 'ba', 'ab'];
  anagramGroups(words);
  assert.deepEqual(words, ['b', 'c', 'a', 'c', 'ba', 'ab']);
});

test('asking for groups does not change the order of later answers', () => {
  const words = ['pots', 'opts', 'spot'];
  const before = anagramsOf('stop', words);
  anagramGroups(words);
  assert.deepEqual(anagramsOf('stop', words), before);
});

test('changing the answer does not change the list', () => {
  const words = ['no', 'on'];
  anagramGroups(words)[0].reverse();
  assert.deepEqual(words, ['no', 'on']);
});

test('larger groups come first, groups of one size by their first word', () => {
  assert.deepEqual(anagramGroups(['on', 'tea', 'no', 'ate', 'ab', 'eat', 'ba']), [
    ['ate', 'eat', 'tea'],
    ['ab', 'ba'],
    ['no', 'on'],
  ]);
  assert.deepEqual(anagramGroups(['tab', 'bat', 'own', 'won', 'now']), [
    ['now', 'own', 'won'],
    ['bat', 'tab'],
  ]);
  assert.deepEqual(anagramGroups(['na', 'ab', 'an', 'ba']), [
    ['ab', 'ba'],
    ['an', 'na'],
  ]);
});

test('the anagrams of one word, in list order', () => {
  assert.deepEqual(anagramsOf('stop', ['tops', 'pots', 'stop', 'spit', 'Opts']), ['tops', 'pots', 'Opts']);
});

test('a word is no anagram of itself, whatever its case', () => {
  assert.equal(isAnagram('Tea', 'tEA'), false);
  assert.equal(isAnagram('Tea', 'eat'), true);
});

test('the last letter of the alphabet counts', () => {
  assert.equal(signature('Jazz'), 'ajzz');
});
