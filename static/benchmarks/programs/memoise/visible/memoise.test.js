import test from 'node:test';
import assert from 'node:assert/strict';
import { memoise } from '../program/memoise.js';

function counting(compute) {
  const calls = [];
  const wrapped = memoise((...args) => {
    calls.push(args);
    return compute(...args);
  });
  return { wrapped, calls };
}

test('results are those of the function', () => {
  const add = memoise((a, b) => a + b);
  assert.equal(add(1, 2), 3);
  assert.equal(add(2, 2), 4);
});

test('a result is computed once', () => {
  const { wrapped, calls } = counting((n) => n * n);
  assert.deepEqual([wrapped(4), wrapped(4), wrapped(4)], [16, 16, 16]);
  assert.equal(calls.length, 1);
});

test('a result of zero is computed once', () => {
  const { wrapped, calls } = counting((text) => text.length);
  assert.deepEqual([wrapped(''), wrapped('')], [0, 0]);
  assert.equal(calls.length, 1);
});

test('a no is remembered like a yes', () => {
  const { wrapped, calls } = counting((n) => n % 2 === 0);
  wrapped(1);
  wrapped(2);
  wrapped(1);
  wrapped(2);
  assert.equal(calls.length, 2);
});

test('a forgotten result is computed again', () => {
  const { wrapped, calls } = counting((n) => n + 1);
  wrapped(1);
  wrapped.forget(1);
  wrapped(1);
  assert.equal(calls.length, 2);
});

test('hits are counted', () => {
  const { wrapped } = counting((n) => n + 1);
  wrapped(1);
  wrapped(1);
  assert.equal(wrapped.hits, 1);
});

test('all arguments count, whatever they are', () => {
  const sum = memoise((a, b) => a + b);
  assert.equal(sum(1, 2), 3);
  assert.equal(sum(1, 3), 4);
  assert.equal(sum(1, '2'), '12');
});

test('objects with equal fields are equal', () => {
  const size = memoise((box) => box.width * box.height);
  size({ width: 2, height: 3 });
  size({ height: 3, width: 2 });
  assert.equal(size.hits, 1);
});

test('arguments are kept apart', () => {
  const join = memoise((...parts) => parts.join('-'));
  assert.equal(join(1, 23), '1-23');
  assert.equal(join(12, 3), '12-3');
});
