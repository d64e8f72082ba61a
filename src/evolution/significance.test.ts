import { describe, expect, test } from 'vitest';
import { random } from './random';
import { compareSamples, DEALS } from './significance';

const compare = (first: readonly number[], second: readonly number[]) =>
  compareSamples(first, second, random('deals'));

describe('a permutation test', () => {
  test('counts every way to deal a few numbers', () => {
    // Of the 20 ways to deal three and three, two are as far apart as these.
    expect(compare([1, 2, 3], [4, 5, 6])).toEqual({ difference: -3, p: 0.1, exact: true });
    expect(compare([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]).p).toBeCloseTo(2 / 252, 12);
  });
  test('finds nothing in samples that are alike', () => {
    expect(compare([1, 2, 3], [1, 2, 3])).toEqual({ difference: 0, p: 1, exact: true });
    expect(compare([0.1, 0.2, 0.3], [0.3, 0.1, 0.2]).p).toBe(1);
  });
  test('says the same whichever sample comes first', () => {
    const [a, b] = [
      [4, 8, 15, 16],
      [23, 42, 7],
    ];
    expect(compare(a!, b!).p).toBe(compare(b!, a!).p);
  });
  test('can tell nothing from an empty sample', () => {
    expect(compare([], [1, 2]).p).toBe(1);
  });
  test('draws deals where there are too many to count, and never says 0', () => {
    const low = Array.from({ length: 15 }, (_, i) => i);
    const high = low.map((one) => one + 100);
    expect(compare(low, high)).toMatchObject({ p: 1 / (DEALS + 1), exact: false });
  });
  test('by chance alone, p lies below 0.1 about one time in ten', () => {
    const numbers = random('noise');
    const sample = () => Array.from({ length: 5 }, () => numbers());
    const low = Array.from({ length: 400 }, () => compare(sample(), sample()).p).filter((p) => p <= 0.1);
    expect(low.length / 400).toBeGreaterThan(0.06);
    expect(low.length / 400).toBeLessThan(0.14);
  });
});
