import { expect, test } from 'vitest';
import { slices } from './parentDraw';

test('neighbours too unlikely to be seen share a slice, and those that would be seen have their own', () => {
  const odds = [...Array<number>(500).fill(0.001), 0.3, ...Array<number>(200).fill(0.001)];
  const cut = slices(odds, (number) => number / 1000);
  const alone = cut.filter(({ first, last }) => first === last);
  expect(alone).toEqual([{ first: 500, last: 500, odds: 0.3, score: 0.5 }]);
  expect(cut.length).toBeLessThan(402);
  expect(cut.reduce((sum, slice) => sum + slice.odds, 0)).toBeCloseTo(1);
  // Without gap or overlap.
  expect(cut.map(({ first }) => first)).toEqual([0, ...cut.slice(0, -1).map(({ last }) => last + 1)]);
  expect(cut.at(-1)?.last).toBe(700);
  for (const { first, last, score } of cut) {
    expect(score).toBeGreaterThanOrEqual(first / 1000 - 1e-9);
    expect(score).toBeLessThanOrEqual(last / 1000 + 1e-9);
  }
});

test('who cannot be drawn has no slice', () => {
  expect(slices([0, 0, 1, 0], () => 1)).toEqual([{ first: 2, last: 2, odds: 1, score: 1 }]);
});
