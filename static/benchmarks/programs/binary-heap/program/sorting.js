import { Heap } from './heap.js';

export function heapSort(items, compare) {
  const heap = heapOf(items, compare);
  return Array.from(items, () => heap.pop());
}

/** The smallest few items, in order. */
export function smallest(items, count, compare) {
  const heap = heapOf(items, compare);
  return Array.from({ length: Math.min(count, items.length) }, () => heap.pop());
}

function heapOf(items, compare) {
  const heap = new Heap(compare);
  for (const item of items) heap.push(item);
  return heap;
}
