import test from 'node:test';
import assert from 'node:assert/strict';
import { createStore } from '../program/store.js';
import { WriteBackCache } from '../program/writeBackCache.js';

const setUp = (initial) => {
  const store = createStore(initial);
  return { store, cache: new WriteBackCache(store) };
};

test('nothing to flush', async () => {
  const { store, cache } = setUp({ a: 1 });
  assert.equal(await cache.flush(), 0);
  assert.deepEqual(store.log, []);
});

test('what was only read is not written', async () => {
  const { store, cache } = setUp({ a: 1 });
  await cache.get('a');
  await cache.flush();
  assert.deepEqual(store.log, ['read a']);
});

test('an unknown value is looked up once', async () => {
  const { store, cache } = setUp();
  assert.equal(await cache.get('x'), undefined);
  assert.equal(await cache.get('x'), undefined);
  assert.deepEqual(store.log, ['read x']);
});

test('all changes are written, in their order', async () => {
  const { store, cache } = setUp();
  cache.set('b', 2);
  cache.set('a', 1);
  cache.set('c', 3);
  assert.equal(await cache.flush(), 3);
  assert.deepEqual(store.log, ['write b=2', 'write a=1', 'write c=3']);
});

test('unsaved changes before and after a flush', async () => {
  const { cache } = setUp();
  cache.set('a', 1);
  cache.set('b', 1);
  assert.deepEqual(cache.unsaved, ['a', 'b']);
  await cache.flush();
  assert.deepEqual(cache.unsaved, []);
});

test('a value changed again is written again', async () => {
  const { store, cache } = setUp();
  cache.set('a', 1);
  await cache.flush();
  cache.set('a', 2);
  assert.deepEqual(cache.unsaved, ['a']);
  assert.equal(await cache.flush(), 1);
  assert.deepEqual(store.log, ['write a=1', 'write a=2']);
});

test('values stay in the cache after a flush', async () => {
  const { store, cache } = setUp({ a: 0 });
  cache.set('a', 5);
  await cache.flush();
  assert.equal(await cache.get('a'), 5);
  assert.deepEqual(store.log, ['write a=5']);
});

test('three rounds', async () => {
  const { store, cache } = setUp();
  for (const round of [1, 2, 3]) {
    cache.set(`k${round}`, round);
    assert.equal(await cache.flush(), 1);
  }
  assert.equal(store.log.length, 3);
});

test('a change during a flush waits for the next one', async () => {
  const { store, cache } = setUp();
  cache.set('a', 1);
  cache.set('b', 1);
  const flushing = cache.flush();
  cache.set('c', 1);
  assert.equal(await flushing, 2);
  assert.deepEqual(cache.unsaved, ['c']);
  await cache.flush();
  assert.deepEqual(store.log, ['write a=1', 'write b=1', 'write c=1']);
});

test('evicting saves a change', async () => {
  const { store, cache } = setUp({ a: 1 });
  cache.set('a', 2);
  await cache.evict('a');
  assert.equal(await cache.get('a'), 2);
  assert.deepEqual(store.log, ['write a=2', 'read a']);
});

test('evicting a flushed value does not write it', async () => {
  const { store, cache } = setUp();
  cache.set('a', 2);
  await cache.flush();
  await cache.evict('a');
  assert.deepEqual(store.log, ['write a=2']);
});

test('an evicted change is not flushed again', async () => {
  const { store, cache } = setUp();
  cache.set('a', 1);
  cache.set('b', 2);
  await cache.evict('a');
  assert.equal(await cache.flush(), 1);
  assert.deepEqual(store.log, ['write a=1', 'write b=2']);
});

test('zero and empty values are values', async () => {
  const { store, cache } = setUp({ a: 9 });
  cache.set('a', 0);
  cache.set('b', '');
  assert.equal(await cache.get('a'), 0);
  await cache.flush();
  assert.deepEqual(store.snapshot(), { a: 0, b: '' });
});

test('what is read and evicted without a change is not written', async () => {
  const store = createStore({ a: 1 });
  const cache = new WriteBackCache(store);
  await cache.get('a');
  await cache.evict('a');
  assert.equal(await cache.get('a'), 1);
  assert.deepEqual(store.log, ['read a', 'read a']);
});
