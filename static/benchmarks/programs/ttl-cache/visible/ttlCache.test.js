import test from 'node:test';
import assert from 'node:assert/strict';
import { TtlCache } from '../program/ttlCache.js';

test('a fresh value can be read', () => {
  const cache = new TtlCache(100);
  cache.set('token', 'abc', 0);
  assert.equal(cache.get('token', 1), 'abc');
  assert.equal(cache.get('token', 99), 'abc');
});

test('an old value is gone', () => {
  const cache = new TtlCache(100);
  cache.set('token', 'abc', 0);
  assert.equal(cache.get('token', 250), undefined);
});

test('a value is gone when its lifetime is over', () => {
  const cache = new TtlCache(100);
  cache.set('token', 'abc', 0);
  assert.equal(cache.get('token', 100), undefined);
});

test('no time left means no value', () => {
  const cache = new TtlCache(60);
  cache.set('a', 1, 10);
  assert.equal(cache.timeLeft('a', 70), 0);
  assert.equal(cache.sweep(70), 1);
  assert.equal(cache.size, 0);
});

test('writing again starts a new lifetime', () => {
  const cache = new TtlCache(100);
  cache.set('a', 'old', 0);
  cache.set('a', 'new', 80);
  assert.equal(cache.get('a', 150), 'new');
});

test('an unknown key has no value', () => {
  assert.equal(new TtlCache(100).get('nothing', 0), undefined);
});

test('a lifetime of its own, which reading does not prolong', () => {
  const cache = new TtlCache(100);
  cache.set('a', 1, 0, 10);
  assert.equal(cache.get('a', 9), 1);
  assert.equal(cache.timeLeft('a', 9), 1);
  assert.equal(cache.get('a', 11), undefined);
  assert.equal(cache.size, 0);
});

test('nothing is left of what has expired', () => {
  const cache = new TtlCache(10);
  cache.set('a', 1, 0);
  assert.equal(cache.timeLeft('a', 25), 0);
});
