import { expect, test } from 'vitest';
import { linePath, scoreSeries, spread, ticks } from './scoreSeries';

test('best so far, mean so far, held-out of the best so far', () => {
  const series = scoreSeries([
    { score: 0.5, heldOut: 0.4 },
    { score: 0.25, heldOut: 0.9 },
    { score: 0.75, heldOut: 0.2 },
  ]);
  expect(series).toEqual({ best: [0.5, 0.5, 0.75], mean: [0.5, 0.375, 0.5], heldOut: [0.4, 0.4, 0.2] });
});

test('without held-out tests that line is empty', () => {
  expect(scoreSeries([{ score: 1, heldOut: null }]).heldOut).toEqual([]);
});

test('a stepped line holds a value until the next', () => {
  const path = linePath(
    [0, 1],
    (i) => i * 10,
    (value) => 100 - value * 100,
    true,
  );
  expect(path).toBe('M0.0 100.0H10.0V0.0');
});

test('a long line that stays level has few points, and ends where it ends', () => {
  const path = linePath(
    new Array<number>(50_000).fill(0.5),
    (i) => i / 100,
    () => 7,
    true,
  );
  expect(path.length).toBeLessThan(30_000);
  expect(path).toMatch(/H500\.0V7\.0$/);
});

test('labels at one height are moved apart, stay in order and within bounds', () => {
  expect(spread([50, 50, 10], 15, 0, 100)).toEqual([50, 65, 10]);
  expect(spread([98, 99, 100], 15, 0, 100)).toEqual([70, 85, 100]);
});

test('round marks', () => {
  expect(ticks(120, 6)).toEqual([0, 20, 40, 60, 80, 100, 120]);
  expect(ticks(10, 3)).toEqual([0, 5, 10]);
});
