import test from 'node:test';
import assert from 'node:assert/strict';
import { editDistance } from '../program/distance.js';
import { suggest } from '../program/suggest.js';

test('two empty words', () => {
  assert.equal(editDistance('', ''), 0);
});

test('from a word to nothing', () => {
  assert.equal(editDistance('word', ''), 4);
  assert.equal(editDistance('', 'abc'), 3);
});

test('classic pairs', () => {
  assert.equal(editDistance('kitten', 'sitting'), 3);
  assert.equal(editDistance('flaw', 'lawn'), 2);
  assert.equal(editDistance('intention', 'execution'), 5);
});

test('one letter less at either end', () => {
  assert.equal(editDistance('xabc', 'abc'), 1);
  assert.equal(editDistance('abcx', 'abc'), 1);
});

test('one letter more at either end', () => {
  assert.equal(editDistance('abc', 'xabc'), 1);
  assert.equal(editDistance('abc', 'abcx'), 1);
});

test('a long beginning removed', () => {
  assert.equal(editDistance('a very long road', 'road'), 12);
});

test('nothing in common', () => {
  assert.equal(editDistance('abc', 'xyz'), 3);
  assert.equal(editDistance('abcde', 'xy'), 5);
});

test('capital letters differ from small ones', () => {
  assert.equal(editDistance('Ada', 'ada'), 1);
});

test('the distance is the same both ways', () => {
  const words = ['', 'a', 'ab', 'banana', 'bandana', 'nab', 'cabana'];
  for (const a of words) {
    for (const b of words) {
      assert.equal(editDistance(a, b), editDistance(b, a), `${a} / ${b}`);
    }
  }
});

test('at least the difference in length', () => {
  assert.equal(editDistance('overshadow', 'shadow'), 4);
  assert.equal(editDistance('shadow', 'overshadow'), 4);
});

test('suggestions do not care about capitals of the word', () => {
  assert.deepEqual(suggest('APPEL', ['apple', 'maple', 'peel']), ['apple', 'peel']);
});

test('ends of the word are not free suggestions', () => {
  assert.deepEqual(suggest('carpet', ['pet', 'car', 'carpets', 'et']), ['carpets']);
});

test('equally near words come by alphabet, up to the limit', () => {
  const dictionary = ['rat', 'hat', 'cat', 'bat'];
  assert.deepEqual(suggest('aat', dictionary, { limit: 2 }), ['bat', 'cat']);
  assert.deepEqual(suggest('mat', dictionary, { maxDistance: 0 }), []);
});

test('the nearest come first, three at most', () => {
  assert.deepEqual(suggest('cart', ['carts', 'card', 'cat', 'dart', 'cart']), ['cart', 'card', 'carts']);
  assert.deepEqual(suggest('cart', ['bat', 'cart', 'aunt', 'art']), ['cart', 'art', 'bat']);
  assert.deepEqual(suggest('ab', ['abcd', 'xb', 'ab', 'b'], { limit: 4 }), ['ab', 'b', 'xb', 'abcd']);
  assert.deepEqual(suggest('ab', ['xy', 'abc'], { limit: 4 }), ['abc', 'xy']);
});
