import test from 'node:test';
import assert from 'node:assert/strict';
import { Heap } from '../program/heap.js';
import { heapSort, smallest } from '../program/sorting.js';

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const permutations = (items) =>
  items.length === 0 ? [[]] : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));

/** Numbers that look random but are always the same. */
function mixed(length) {
  return Array.from({ length }, (_, i) => (i * 7919 + 13) % 101);
}

test('all orders of five elements', () => {
  for (const numbers of permutations([1, 2, 3, 4, 5])) {
    assert.deepEqual(heapSort(numbers), [1, 2, 3, 4, 5], numbers.join());
  }
});

test('rising numbers stay', () => {
  assert.deepEqual(heapSort([1, 2, 3, 4, 5, 6, 7]), [1, 2, 3, 4, 5, 6, 7]);
});

test('equal elements are all kept', () => {
  assert.deepEqual(heapSort([3, 1, 3, 1, 2, 2, 3]), [1, 1, 2, 2, 3, 3, 3]);
});

test('the fourth element on the left', () => {
  const heap = new Heap();
  for (const n of [4, 6, 5, 1]) heap.push(n);
  assert.deepEqual([heap.pop(), heap.pop(), heap.pop(), heap.pop()], [1, 4, 5, 6]);
});

test('elements of every depth can be the smallest', () => {
  for (let size = 1; size <= 20; size += 1) {
    const heap = new Heap();
    for (let n = size; n >= 1; n -= 1) {
      heap.push(n);
      assert.equal(heap.peek(), n);
    }
  }
});

test('a hundred mixed numbers', () => {
  assert.deepEqual(heapSort(mixed(100)), sorted(mixed(100)));
});

test('pushing and popping in turn', () => {
  const heap = new Heap();
  const inside = [];
  for (const n of mixed(60)) {
    heap.push(n);
    inside.push(n);
    if (n % 3 === 0) {
      inside.sort((a, b) => a - b);
      assert.equal(heap.pop(), inside.shift());
    }
  }
  assert.equal(heap.size, inside.length);
});

test('the size goes up and down', () => {
  const heap = new Heap().push(1).push(2).push(3);
  heap.pop();
  assert.equal(heap.size, 2);
  heap.pop();
  heap.pop();
  heap.pop();
  assert.equal(heap.size, 0);
});

test('peeking takes nothing away', () => {
  const heap = new Heap().push('b').push('a');
  assert.equal(heap.peek(), 'a');
  assert.equal(heap.peek(), 'a');
  assert.equal(heap.size, 2);
});

test('the largest first', () => {
  assert.deepEqual(heapSort([2, 9, 4, 7, 1, 8], (a, b) => b - a), [9, 8, 7, 4, 2, 1]);
});

test('objects by a field', () => {
  const jobs = [5, 3, 8, 1, 4, 2].map((urgency) => ({ urgency }));
  assert.deepEqual(smallest(jobs, 2, (a, b) => a.urgency - b.urgency), [{ urgency: 1 }, { urgency: 2 }]);
});

test('more than there are, and none', () => {
  assert.deepEqual(smallest([2, 1], 5), [1, 2]);
  assert.deepEqual(smallest([2, 1], 0), []);
  assert.deepEqual(heapSort([]), []);
});

test('the list is not changed', () => {
  const numbers = [3, 2, 1];
  heapSort(numbers);
  assert.deepEqual(numbers, [3, 2, 1]);
});
