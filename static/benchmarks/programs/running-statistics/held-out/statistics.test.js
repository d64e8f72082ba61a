import test from 'node:test';
import assert from 'node:assert/strict';
import { ascending, median, quantile } from '../program/order.js';
import { deviation, mean, movingAverage } from '../program/moments.js';
import { histogram } from '../program/histogram.js';

const near = (actual, expected) => assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
const counts = (numbers, count) => histogram(numbers, count).map((bin) => bin.count);

test('sorting numbers as numbers', () => {
  assert.deepEqual(ascending([10, 9, -1, 100, -20, 0.5]), [-20, -1, 0.5, 9, 10, 100]);
  assert.deepEqual(ascending([]), []);
});

test('medians', () => {
  assert.equal(median([5]), 5);
  assert.equal(median([100, 20, 3]), 20);
  assert.equal(median([8, 12]), 10);
  assert.equal(median([-10, -9, 1, 2]), -4);
});

test('quantiles', () => {
  const tens = [50, 10, 40, 20, 30, 110];
  assert.deepEqual([0, 0.2, 0.4, 1].map((share) => quantile(tens, share)), [10, 20, 30, 110]);
  near(quantile(tens, 0.9), 80);
  near(quantile([0, 10], 0.33), 3.3);
});

test('nothing has no quantile', () => {
  assert.ok(Number.isNaN(quantile([], 0.5)));
});

test('neither function changes its argument', () => {
  const series = [3, 1, 2];
  quantile(series, 0.5);
  histogram(series, 2);
  movingAverage(series, 2);
  assert.deepEqual(series, [3, 1, 2]);
});

test('deviations', () => {
  assert.equal(deviation([1, 3]), Math.SQRT2);
  assert.equal(deviation([4, 4, 4]), 0);
  assert.equal(deviation([1, 2, 3, 4, 5, 6, 7]), Math.sqrt(28 / 6));
  assert.equal(deviation([]), 0);
  assert.equal(deviation([7]), 0);
});

test('means', () => {
  assert.equal(mean([-2, 2, 3]), 1);
  assert.equal(mean([0.5]), 0.5);
});

test('moving averages', () => {
  assert.deepEqual(movingAverage([2, 4, 9, 2, 4], 3), [2, 3, 5, 5, 5]);
  assert.deepEqual(movingAverage([2, 4, 9], 1), [2, 4, 9]);
  assert.deepEqual(movingAverage([2, 4, 9], 9), [2, 3, 5]);
  assert.deepEqual(movingAverage([], 2), []);
});

test('histograms', () => {
  assert.deepEqual(counts([0, 1, 2, 3, 4], 4), [1, 1, 1, 2]);
  assert.deepEqual(counts([-5, 5, 0, 4.99], 2), [1, 3]);
  assert.deepEqual(
    histogram([10, 20, 40], 3).map((bin) => bin.from),
    [10, 20, 30],
  );
});

test('a histogram of equal numbers', () => {
  assert.deepEqual(histogram([7, 7], 2), [
    { from: 7, count: 2 },
    { from: 8, count: 0 },
  ]);
});

test('bins begin at their lower edge', () => {
  assert.deepEqual(counts([0, 1, 5, 10, 11, 20], 2), [3, 3]);
  assert.deepEqual(counts([0, 0.1, 0.9, 1], 2), [2, 2]);
});

test('a deviation with zeros in the series', () => {
  assert.equal(deviation([0, 2]), Math.SQRT2);
  assert.equal(deviation([-1, 0, 1]), 1);
});
