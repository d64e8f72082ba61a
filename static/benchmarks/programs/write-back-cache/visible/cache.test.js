import test from 'node:test';
import assert from 'node:assert/strict';
import { createStore } from '../program/store.js';
import { WriteBackCache } from '../program/writeBackCache.js';

test('a value is read from the store once', async () => {
  const store = createStore({ lamp: 'off' });
  const cache = new WriteBackCache(store);
  assert.equal(await cache.get('lamp'), 'off');
  assert.equal(await cache.get('lamp'), 'off');
  assert.deepEqual(store.log, ['read lamp']);
});

test('a change is visible at once and saved later', async () => {
  const store = createStore({ lamp: 'off' });
  const cache = new WriteBackCache(store);
  cache.set('lamp', 'on');
  assert.equal(await cache.get('lamp'), 'on');
  assert.deepEqual(store.snapshot(), { lamp: 'off' });
  await cache.flush();
  assert.deepEqual(store.snapshot(), { lamp: 'on' });
});

test('several changes cost one write', async () => {
  const store = createStore();
  const cache = new WriteBackCache(store);
  cache.set('count', 1);
  cache.set('count', 2);
  cache.set('count', 3);
  assert.equal(await cache.flush(), 1);
  assert.deepEqual(store.log, ['write count=3']);
});

test('a second flush has nothing to write', async () => {
  const store = createStore();
  const cache = new WriteBackCache(store);
  cache.set('a', 1);
  await cache.flush();
  assert.equal(await cache.flush(), 0);
  assert.deepEqual(store.log, ['write a=1']);
});

test('a flush writes what changed since the last one', async () => {
  const store = createStore();
  const cache = new WriteBackCache(store);
  cache.set('a', 1);
  await cache.flush();
  cache.set('b', 2);
  await cache.flush();
  assert.deepEqual(store.log, ['write a=1', 'write b=2']);
});

test('an evicted value is read again', async () => {
  const store = createStore({ a: 1 });
  const cache = new WriteBackCache(store);
  await cache.get('a');
  await cache.evict('a');
  await cache.get('a');
  assert.deepEqual(store.log, ['read a', 'read a']);
});

test('flushing forgets nothing, evicting saves first', async () => {
  const store = createStore({ a: 1 });
  const cache = new WriteBackCache(store);
  cache.set('a', 2);
  await cache.flush();
  assert.equal(await cache.get('a'), 2);
  cache.set('a', 3);
  await cache.evict('a');
  assert.deepEqual(store.snapshot(), { a: 3 });
  assert.deepEqual(store.log, ['write a=2', 'write a=3']);
});

test('a value of nothing is remembered as well', async () => {
  const store = createStore();
  const cache = new WriteBackCache(store);
  await cache.get('x');
  await cache.get('x');
  assert.deepEqual(store.log, ['read x']);
});
