import test from 'node:test';
import assert from 'node:assert/strict';
import { Heap } from '../program/heap.js';
import { heapSort, smallest } from '../program/sorting.js';

test('an empty heap', () => {
  const heap = new Heap();
  assert.equal(heap.size, 0);
  assert.equal(heap.pop(), undefined);
});

test('the smaller of two', () => {
  const heap = new Heap().push(5).push(3);
  assert.equal(heap.peek(), 3);
  assert.equal(heap.pop(), 3);
  assert.equal(heap.pop(), 5);
});

test('a new smallest element rises to the top', () => {
  const heap = new Heap();
  for (const n of [5, 7, 6, 8, 2]) heap.push(n);
  assert.equal(heap.peek(), 2);
});

test('falling numbers are sorted', () => {
  assert.deepEqual(heapSort([9, 8, 7, 6, 5, 4, 3, 2, 1]), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('the smallest three', () => {
  assert.deepEqual(smallest([40, 10, 60, 30, 20, 50], 3), [10, 20, 30]);
});

test('another order', () => {
  assert.deepEqual(heapSort(['pear', 'fig'], (a, b) => a.length - b.length), ['fig', 'pear']);
});
