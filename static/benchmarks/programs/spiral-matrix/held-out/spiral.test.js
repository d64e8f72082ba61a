import test from 'node:test';
import assert from 'node:assert/strict';
import { spiralPath } from '../program/path.js';
import { rollUp, unroll } from '../program/spiral.js';

const counting = (length) => Array.from({ length }, (_, i) => i + 1);

test('no places', () => {
  assert.deepEqual(unroll([]), []);
  assert.deepEqual(unroll([[]]), []);
  assert.deepEqual(spiralPath(0, 5), []);
});

test('one place', () => {
  assert.deepEqual(unroll([[7]]), [7]);
});

test('four by four', () => {
  const matrix = [[1, 2, 3, 4], [12, 13, 14, 5], [11, 16, 15, 6], [10, 9, 8, 7]];
  assert.deepEqual(unroll(matrix), counting(16));
});

test('five by five, rolled up', () => {
  assert.deepEqual(rollUp(counting(25), 5, 5), [
    [1, 2, 3, 4, 5],
    [16, 17, 18, 19, 6],
    [15, 24, 25, 20, 7],
    [14, 23, 22, 21, 8],
    [13, 12, 11, 10, 9],
  ]);
});

test('three rows of five', () => {
  assert.deepEqual(unroll([[1, 2, 3, 4, 5], [12, 13, 14, 15, 6], [11, 10, 9, 8, 7]]), counting(15));
});

test('five rows of three', () => {
  assert.deepEqual(unroll([[1, 2, 3], [12, 13, 4], [11, 14, 5], [10, 15, 6], [9, 8, 7]]), counting(15));
});

test('two rows', () => {
  assert.deepEqual(unroll([[1, 2, 3], [6, 5, 4]]), counting(6));
});

test('two columns', () => {
  assert.deepEqual(unroll([[1, 2], [8, 3], [7, 4], [6, 5]]), counting(8));
});

test('every place is visited once', () => {
  for (let height = 1; height <= 7; height += 1) {
    for (let width = 1; width <= 7; width += 1) {
      const places = new Set(spiralPath(height, width).map(String));
      assert.equal(places.size, height * width, `${height} × ${width}`);
      assert.equal(spiralPath(height, width).length, height * width, `${height} × ${width}`);
    }
  }
});

test('each place is next to the one before', () => {
  const path = spiralPath(6, 5);
  path.slice(1).forEach(([row, column], i) => {
    assert.equal(Math.abs(row - path[i][0]) + Math.abs(column - path[i][1]), 1);
  });
});

test('the way ends in the middle', () => {
  assert.deepEqual(spiralPath(5, 5).at(-1), [2, 2]);
  assert.deepEqual(spiralPath(4, 4).at(-1), [2, 1]);
});

test('unrolling what was rolled up', () => {
  for (const [height, width] of [[1, 6], [6, 1], [3, 4], [4, 3], [7, 2]]) {
    assert.deepEqual(unroll(rollUp(counting(height * width), height, width)), counting(height * width));
  }
});

test('values of any kind', () => {
  assert.deepEqual(rollUp([0, '', false, undefined], 2, 2), [[0, ''], [undefined, false]]);
});

test('too many or too few values are refused', () => {
  assert.throws(() => rollUp(counting(5), 2, 3), RangeError);
  assert.throws(() => rollUp(counting(7), 2, 3), RangeError);
});
