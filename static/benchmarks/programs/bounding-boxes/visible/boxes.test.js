import test from 'node:test';
import assert from 'node:assert/strict';
import { boxAround, contains, overlap, union } from '../program/box.js';
import { collisions, fit, hits } from '../program/drawing.js';

const box = (x, y, width, height) => ({ x, y, width, height });

test('the box around points', () => {
  assert.deepEqual(boxAround([[3, 1], [1, 5], [2, 2]]), box(1, 1, 2, 4));
  assert.equal(boxAround([]), null);
});

test('what two boxes have in common', () => {
  assert.deepEqual(overlap(box(0, 0, 4, 4), box(2, 3, 4, 4)), box(2, 3, 2, 1));
});

test('boxes that only touch do not overlap', () => {
  assert.equal(overlap(box(0, 0, 2, 2), box(2, 0, 2, 2)), null);
  assert.equal(overlap(box(0, 0, 2, 2), box(0, 5, 2, 2)), null);
});

test('the box around two boxes', () => {
  assert.deepEqual(union(box(0, 1, 2, 2), box(3, 0, 1, 1)), box(0, 0, 4, 3));
});

test('which edges belong to a box', () => {
  assert.equal(contains(box(1, 1, 2, 2), [1, 1]), true);
  assert.equal(contains(box(1, 1, 2, 2), [3, 2]), false);
});

test('a click hits the shape on top first', () => {
  const shapes = [
    { name: 'paper', box: box(0, 0, 9, 9) },
    { name: 'stamp', box: box(1, 1, 2, 2) },
  ];
  assert.deepEqual(hits(shapes, [2, 2]), ['stamp', 'paper']);
  assert.deepEqual(hits(shapes, [5, 5]), ['paper']);
  assert.deepEqual(collisions(shapes), [['paper', 'stamp']]);
});

test('fitting into a frame', () => {
  const shapes = [{ name: 'a', box: box(1, 2, 2, 1) }];
  assert.deepEqual(fit(shapes, { width: 8, height: 8 }), { scale: 4, left: -4, top: -6 });
});

test('wide boxes', () => {
  assert.deepEqual(overlap(box(0, 0, 9, 9), box(1, 2, 6, 3)), box(1, 2, 6, 3));
});
