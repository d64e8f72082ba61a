import test from 'node:test';
import assert from 'node:assert/strict';
import { LruCache } from '../program/lruCache.js';

const cacheOf = (capacity, keys) => [...keys].reduce((cache, key) => cache.set(key, key.toUpperCase()), new LruCache(capacity));
const order = (cache) => cache.keys().join('');

test('keys come in the order of writing', () => {
  assert.equal(order(cacheOf(5, 'abc')), 'abc');
});

test('a read moves a key to the end', () => {
  const cache = cacheOf(4, 'abcd');
  assert.equal(cache.get('b'), 'B');
  assert.equal(order(cache), 'acdb');
});

test('reading the last key changes nothing', () => {
  const cache = cacheOf(3, 'abc');
  cache.get('c');
  assert.equal(order(cache), 'abc');
});

test('reading twice', () => {
  const cache = cacheOf(3, 'abc');
  cache.get('a');
  cache.get('a');
  assert.equal(order(cache), 'bca');
});

test('asking whether a key is there is no use', () => {
  const cache = cacheOf(2, 'ab');
  assert.equal(cache.has('a'), true);
  cache.set('c', 'C');
  assert.equal(order(cache), 'bc');
  assert.equal(cache.has('a'), false);
});

test('a miss leaves no entry behind', () => {
  const cache = cacheOf(2, 'ab');
  assert.equal(cache.get('x'), undefined);
  assert.equal(order(cache), 'ab');
  assert.equal(cache.size, 2);
});

test('the cache can be filled to its capacity', () => {
  const cache = cacheOf(3, 'abc');
  assert.equal(cache.size, 3);
  cache.set('d', 'D');
  assert.equal(cache.size, 3);
});

test('room for one', () => {
  const cache = cacheOf(1, 'ab');
  assert.equal(cache.get('a'), undefined);
  assert.equal(cache.get('b'), 'B');
});

test('entries that are empty or false are refreshed as well', () => {
  const cache = new LruCache(2).set('zero', 0).set('b', 1);
  assert.equal(cache.get('zero'), 0);
  cache.set('c', 2);
  assert.deepEqual(cache.keys(), ['zero', 'c']);
});

test('writing again moves to the end and does not grow', () => {
  const cache = cacheOf(3, 'abc').set('a', 'new');
  assert.equal(order(cache), 'bca');
  assert.equal(cache.size, 3);
});

test('a longer story', () => {
  const cache = cacheOf(3, 'abc');
  cache.get('a');
  cache.set('d', 'D');
  cache.get('c');
  cache.set('e', 'E');
  assert.equal(order(cache), 'dce');
  cache.get('d');
  cache.set('f', 'F').set('g', 'G');
  assert.equal(order(cache), 'dfg');
});

test('a hot key survives any number of others', () => {
  const cache = cacheOf(2, 'h');
  for (const key of 'abcdefg') {
    cache.get('h');
    cache.set(key, 1);
  }
  assert.equal(cache.get('h'), 'H');
});

test('the capacity is a positive whole number', () => {
  for (const capacity of [0, -1, 1.5, '3', undefined]) {
    assert.throws(() => new LruCache(capacity), RangeError, String(capacity));
  }
  assert.equal(new LruCache(1).size, 0);
});
