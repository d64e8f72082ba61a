import test from 'node:test';
import assert from 'node:assert/strict';
import { ascending, median, quantile } from '../program/order.js';
import { deviation, mean, movingAverage } from '../program/moments.js';
import { histogram } from '../program/histogram.js';

test('mean and median', () => {
  assert.equal(mean([1, 2, 6]), 3);
  assert.equal(median([7, 1, 3]), 3);
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test('the median of numbers of different length', () => {
  assert.equal(median([9, 10, 100]), 10);
});

test('quantiles lie between two numbers in proportion', () => {
  assert.equal(quantile([1, 2, 3, 4, 5], 0.25), 2);
  assert.equal(quantile([1, 3], 0.25), 1.5);
});

test('the standard deviation of a sample', () => {
  assert.equal(deviation([2, 4, 4, 4, 5, 5, 7, 9, 5]), 2);
  assert.equal(deviation([3]), 0);
});

test('a moving average', () => {
  assert.deepEqual(movingAverage([1, 3, 5, 7], 2), [1, 2, 4, 6]);
});

test('a histogram', () => {
  assert.deepEqual(histogram([1, 2, 2, 5], 2), [
    { from: 1, count: 3 },
    { from: 3, count: 1 },
  ]);
});

test('the series is left as it is', () => {
  const series = [3, 1, 2];
  ascending(series);
  assert.deepEqual(series, [3, 1, 2]);
});

test('zeros count', () => {
  assert.equal(deviation([0, 0, 6]), Math.sqrt(12));
});
