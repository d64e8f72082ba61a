import { expect, test } from 'vitest';
import { rowsSeen } from './window';

const ROW = 30;

test('of a long table what is seen stands in the page, and a little more', () => {
  const { first, last } = rowsSeen(50_000, 1000 * ROW, 300, ROW);
  expect(first).toBeLessThan(1000);
  expect(last).toBeGreaterThan(1010);
  expect(last - first).toBeLessThan(60);
});

test('a short table stands there whole', () => {
  expect(rowsSeen(100, 0, 300, ROW)).toEqual({ first: 0, last: 100 });
});

test('scrolled beyond its end, as after a shorter run is opened, nothing is asked for that is not there', () => {
  const { first, last } = rowsSeen(200, 1e6, 300, ROW);
  expect([first <= last, last]).toEqual([true, 200]);
});
