import test from 'node:test';
import assert from 'node:assert/strict';
import { TtlCache } from '../program/ttlCache.js';

const cacheWith = (lifetime, ...entries) => {
  const cache = new TtlCache(lifetime);
  for (const entry of entries) cache.set(...entry);
  return cache;
};

test('the last moment of a life and the first after it', () => {
  const cache = cacheWith(50, ['a', 1, 1000]);
  assert.equal(cache.get('a', 1049), 1);
  assert.equal(cache.get('a', 1050), undefined);
});

test('a lifetime of one', () => {
  const cache = cacheWith(1, ['a', 1, 7]);
  assert.equal(cache.get('a', 7), 1);
  assert.equal(cache.get('a', 8), undefined);
});

test('a lifetime of nothing', () => {
  assert.equal(cacheWith(0, ['a', 1, 7]).get('a', 7), undefined);
});

test('a lifetime of its own', () => {
  const cache = cacheWith(100, ['short', 1, 0, 10], ['long', 2, 0, 1000], ['usual', 3, 0]);
  assert.deepEqual(['short', 'usual', 'long'].map((key) => cache.get(key, 10)), [undefined, 3, 2]);
  assert.deepEqual(['short', 'usual', 'long'].map((key) => cache.get(key, 100)), [undefined, undefined, 2]);
  assert.equal(cache.get('long', 999), 2);
  assert.equal(cache.get('long', 1000), undefined);
});

test('falsy values are values', () => {
  const cache = cacheWith(10, ['zero', 0, 0], ['empty', '', 0], ['no', false, 0]);
  assert.equal(cache.get('zero', 9), 0);
  assert.equal(cache.get('empty', 9), '');
  assert.equal(cache.get('no', 9), false);
});

test('reading does not lengthen a life', () => {
  const cache = cacheWith(10, ['a', 1, 0]);
  cache.get('a', 5);
  cache.get('a', 9);
  assert.equal(cache.get('a', 10), undefined);
});

test('writing at the end of a life makes a new one', () => {
  const cache = cacheWith(10, ['a', 1, 0], ['a', 2, 10]);
  assert.equal(cache.get('a', 19), 2);
  assert.equal(cache.get('a', 20), undefined);
});

test('a read drops what has expired', () => {
  const cache = cacheWith(10, ['a', 1, 0], ['b', 2, 5]);
  cache.get('a', 10);
  assert.equal(cache.size, 1);
});

test('sweeping drops just what has expired', () => {
  const cache = cacheWith(10, ['a', 1, 0], ['b', 2, 1], ['c', 3, 2]);
  assert.equal(cache.sweep(9), 0);
  assert.equal(cache.sweep(11), 2);
  assert.equal(cache.size, 1);
  assert.equal(cache.get('c', 11), 3);
});

test('sweeping twice finds nothing more', () => {
  const cache = cacheWith(10, ['a', 1, 0]);
  assert.equal(cache.sweep(10), 1);
  assert.equal(cache.sweep(10), 0);
});

test('time left', () => {
  const cache = cacheWith(10, ['a', 1, 100]);
  assert.deepEqual([100, 104, 109, 110, 200].map((now) => cache.timeLeft('a', now)), [10, 6, 1, 0, 0]);
  assert.equal(cache.timeLeft('b', 100), 0);
});

test('time left and reading agree', () => {
  for (let now = 0; now < 12; now += 1) {
    const cache = cacheWith(8, ['a', 'x', 0]);
    assert.equal(cache.timeLeft('a', now) > 0, cache.get('a', now) === 'x', `at ${now}`);
  }
});
