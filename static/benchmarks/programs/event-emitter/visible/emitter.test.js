import test from 'node:test';
import assert from 'node:assert/strict';
import { Emitter } from '../program/emitter.js';

test('an event without handlers', () => {
  assert.equal(new Emitter().emit('nothing'), 0);
});

test('handlers get the values that are emitted', () => {
  const emitter = new Emitter();
  const sums = [];
  emitter.on('numbers', (a, b) => sums.push(a + b));
  emitter.emit('numbers', 1, 2);
  emitter.emit('numbers', 3, 4);
  assert.deepEqual(sums, [3, 7]);
});

test('a handler can be removed', () => {
  const emitter = new Emitter();
  const off = emitter.on('ping', () => {});
  assert.equal(emitter.emit('ping'), 1);
  off();
  assert.equal(emitter.emit('ping'), 0);
});

test('a handler for a single call', () => {
  const emitter = new Emitter();
  const seen = [];
  emitter.once('ping', (value) => seen.push(value));
  emitter.emit('ping', 'first');
  emitter.emit('ping', 'second');
  assert.deepEqual(seen, ['first']);
});

test('a single-call handler does not stop the next handler', () => {
  const emitter = new Emitter();
  const seen = [];
  emitter.once('ping', () => seen.push('once'));
  emitter.on('ping', () => seen.push('always'));
  emitter.emit('ping');
  assert.deepEqual(seen, ['once', 'always']);
});

test('the number of handlers that were called', () => {
  const emitter = new Emitter();
  for (let i = 0; i < 4; i += 1) emitter.once('ping', () => {});
  assert.equal(emitter.emit('ping'), 4);
  assert.equal(emitter.count('ping'), 0);
});

test('taking off a handler that is not registered', () => {
  const emitter = new Emitter();
  emitter.on('tick', () => {});
  emitter.off('tick', () => {});
  assert.equal(emitter.count('tick'), 1);
});

test('a handler can be taken off by what its registration gave', () => {
  const emitter = new Emitter();
  const off = emitter.on('tick', () => {});
  emitter.on('tick', () => {});
  off();
  assert.equal(emitter.count('tick'), 1);
  emitter.once('tock', () => {})();
  assert.equal(emitter.emit('tock'), 0);
});
