import test from 'node:test';
import assert from 'node:assert/strict';
import { boxAround, contains, overlap, union } from '../program/box.js';
import { collisions, fit, hits } from '../program/drawing.js';

const box = (x, y, width, height) => ({ x, y, width, height });
const shape = (name, ...numbers) => ({ name, box: box(...numbers) });

test('a box around one point has no size', () => {
  assert.deepEqual(boxAround([[4, -2]]), box(4, -2, 0, 0));
});

test('points on all sides of the origin', () => {
  assert.deepEqual(boxAround([[-3, 2], [4, -5], [0, 0]]), box(-3, -5, 7, 7));
});

test('overlaps on each side', () => {
  const middle = box(10, 10, 10, 10);
  assert.deepEqual(overlap(middle, box(5, 12, 6, 3)), box(10, 12, 1, 3));
  assert.deepEqual(overlap(middle, box(19, 12, 6, 3)), box(19, 12, 1, 3));
  assert.deepEqual(overlap(middle, box(12, 5, 3, 7)), box(12, 10, 3, 2));
  assert.deepEqual(overlap(middle, box(12, 18, 3, 7)), box(12, 18, 3, 2));
});

test('a box inside another', () => {
  assert.deepEqual(overlap(box(0, 0, 9, 9), box(2, 3, 1, 1)), box(2, 3, 1, 1));
  assert.deepEqual(overlap(box(2, 3, 1, 1), box(0, 0, 9, 9)), box(2, 3, 1, 1));
});

test('touching along an edge or at a corner, or apart', () => {
  for (const other of [box(4, 0, 4, 4), box(0, 4, 4, 4), box(4, 4, 1, 1), box(-4, 0, 4, 4), box(9, 1, 1, 1), box(1, 9, 1, 1)]) {
    assert.equal(overlap(box(0, 0, 4, 4), other), null);
  }
});

test('the union does not depend on the order', () => {
  const [a, b] = [box(-1, 5, 3, 1), box(4, 0, 2, 2)];
  assert.deepEqual(union(a, b), box(-1, 0, 7, 6));
  assert.deepEqual(union(b, a), box(-1, 0, 7, 6));
  assert.deepEqual(union(a, a), a);
});

test('edges', () => {
  const one = box(2, 3, 4, 5);
  assert.deepEqual(
    [[2, 3], [5.9, 7.9], [6, 4], [4, 8], [1.9, 4], [4, 2.9], [4, 3], [2, 5]].map((point) => contains(one, point)),
    [true, true, false, false, false, false, true, true],
  );
});

test('hits', () => {
  const shapes = [shape('a', 0, 0, 5, 5), shape('b', 3, 3, 5, 5), shape('c', 4, 0, 2, 9)];
  assert.deepEqual(hits(shapes, [4, 4]), ['c', 'b', 'a']);
  assert.deepEqual(hits(shapes, [0, 0]), ['a']);
  assert.deepEqual(hits(shapes, [9, 9]), []);
});

test('collisions', () => {
  const shapes = [shape('a', 0, 0, 2, 2), shape('b', 2, 0, 2, 2), shape('c', 1, 1, 2, 2), shape('d', 8, 8, 1, 1)];
  assert.deepEqual(collisions(shapes), [
    ['a', 'c'],
    ['b', 'c'],
  ]);
  assert.deepEqual(collisions([]), []);
});

test('fitting a wide and a tall drawing', () => {
  const frame = { width: 100, height: 50 };
  assert.deepEqual(fit([shape('a', 0, 0, 10, 10)], frame), { scale: 5, left: 25, top: 0 });
  assert.deepEqual(fit([shape('a', 10, 20, 20, 2), shape('b', 20, 20, 30, 5)], frame), { scale: 2.5, left: -25, top: -31.25 });
});

test('no points, no box', () => {
  assert.equal(boxAround([]), null);
});
