import test from 'node:test';
import assert from 'node:assert/strict';
import { Emitter } from '../program/emitter.js';

function recording() {
  const emitter = new Emitter();
  const seen = [];
  const note = (name) => () => seen.push(name);
  return { emitter, seen, note };
}

test('handlers are called in their order', () => {
  const { emitter, seen, note } = recording();
  ['a', 'b', 'c'].forEach((name) => emitter.on('x', note(name)));
  emitter.emit('x');
  emitter.emit('x');
  assert.deepEqual(seen, ['a', 'b', 'c', 'a', 'b', 'c']);
});

test('events do not mix', () => {
  const { emitter, seen, note } = recording();
  emitter.on('x', note('x'));
  emitter.on('y', note('y'));
  emitter.emit('y');
  assert.deepEqual(seen, ['y']);
});

test('three single-call handlers', () => {
  const { emitter, seen, note } = recording();
  ['a', 'b', 'c'].forEach((name) => emitter.once('x', note(name)));
  emitter.emit('x');
  emitter.emit('x');
  assert.deepEqual(seen, ['a', 'b', 'c']);
});

test('single-call handlers between others', () => {
  const { emitter, seen, note } = recording();
  emitter.on('x', note('a'));
  emitter.once('x', note('b'));
  emitter.on('x', note('c'));
  emitter.once('x', note('d'));
  emitter.on('x', note('e'));
  assert.equal(emitter.emit('x'), 5);
  assert.equal(emitter.emit('x'), 3);
  assert.deepEqual(seen.join(''), 'abcdeace');
});

test('a handler that removes itself', () => {
  const { emitter, seen, note } = recording();
  const off = emitter.on('x', () => {
    seen.push('self');
    off();
  });
  emitter.on('x', note('next'));
  emitter.emit('x');
  assert.deepEqual(seen, ['self', 'next']);
});

test('a handler added while an event is emitted waits for the next one', () => {
  const { emitter, seen, note } = recording();
  emitter.once('x', () => emitter.on('x', note('late')));
  assert.equal(emitter.emit('x'), 1);
  assert.deepEqual(seen, []);
  emitter.emit('x');
  assert.deepEqual(seen, ['late']);
});

test('a handler removed while an event is emitted is called a last time', () => {
  const { emitter, seen, note } = recording();
  const last = note('last');
  emitter.on('x', () => emitter.off('x', last));
  emitter.on('x', last);
  emitter.emit('x');
  emitter.emit('x');
  assert.deepEqual(seen, ['last']);
});

test('emitting inside a single-call handler does not call it again', () => {
  const { emitter, seen } = recording();
  emitter.once('x', () => {
    seen.push('once');
    if (seen.length < 5) emitter.emit('x');
  });
  emitter.emit('x');
  assert.deepEqual(seen, ['once']);
});

test('removing a single-call handler before its call', () => {
  const { emitter, seen, note } = recording();
  const off = emitter.once('x', note('a'));
  off();
  emitter.emit('x');
  assert.deepEqual(seen, []);
});

test('removing twice removes one handler only', () => {
  const { emitter, note } = recording();
  const off = emitter.on('x', note('a'));
  emitter.on('x', note('b'));
  off();
  off();
  assert.equal(emitter.count('x'), 1);
});

test('the same handler twice', () => {
  const { emitter, seen, note } = recording();
  const handler = note('a');
  emitter.on('x', handler);
  emitter.on('x', handler);
  emitter.emit('x');
  emitter.off('x', handler);
  emitter.emit('x');
  assert.deepEqual(seen, ['a', 'a', 'a']);
});

test('removing what was never added', () => {
  const { emitter, note } = recording();
  emitter.on('x', note('a'));
  emitter.off('x', note('a'));
  emitter.off('y', note('a'));
  assert.equal(emitter.count('x'), 1);
});

test('all values arrive at every handler', () => {
  const emitter = new Emitter();
  const seen = [];
  emitter.once('x', (...values) => seen.push(values));
  emitter.on('x', (...values) => seen.push(values));
  emitter.emit('x', 0, undefined, 'z');
  assert.deepEqual(seen, [[0, undefined, 'z'], [0, undefined, 'z']]);
});
