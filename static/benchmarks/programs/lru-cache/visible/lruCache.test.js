import test from 'node:test';
import assert from 'node:assert/strict';
import { LruCache } from '../program/lruCache.js';

test('what is set can be read', () => {
  const cache = new LruCache(2).set('a', 1);
  assert.equal(cache.get('a'), 1);
  assert.equal(cache.get('b'), undefined);
});

test('the oldest entry goes when there is no room', () => {
  const cache = new LruCache(2).set('a', 1).set('b', 2).set('c', 3);
  assert.deepEqual(cache.keys(), ['b', 'c']);
});

test('reading an entry keeps it', () => {
  const cache = new LruCache(2).set('a', 1).set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  assert.deepEqual(cache.keys(), ['a', 'c']);
});

test('writing an entry again keeps it, too', () => {
  const cache = new LruCache(2).set('a', 1).set('b', 2).set('a', 10).set('c', 3);
  assert.deepEqual(cache.keys(), ['a', 'c']);
  assert.equal(cache.get('a'), 10);
});

test('a cache needs room', () => {
  assert.throws(() => new LruCache(0), RangeError);
});

test('asking whether a key is there is no use of it', () => {
  const cache = new LruCache(2).set('a', 1).set('b', 2);
  assert.equal(cache.has('a'), true);
  assert.deepEqual(cache.keys(), ['a', 'b']);
});
