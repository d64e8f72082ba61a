import { expect, test } from 'vitest';
import { compare, holm, pText } from './comparison';
import { choose, permutationTest } from './permutationTest';

const sample = (id: string, shares: readonly number[]) => ({ id, title: id, shares });

test('the permutation test counts how often dealing out at random is as far apart', () => {
  // Of the 20 ways to deal six values out, only the observed one and its mirror are as far apart.
  const apart = permutationTest([0.1, 0.11, 0.12], [0.3, 0.31, 0.32]);
  expect(apart).toMatchObject({ p: 2 / 20, least: 2 / 20, exact: true });
  expect(apart?.difference).toBeCloseTo(0.2);
  expect(permutationTest([0.2, 0.2], [0.2, 0.2])).toMatchObject({ difference: 0, p: 1 });
  // By hand: {1,2} against {3,10}; of six ways {3,10} and {1,2} alone differ by 5.
  expect(permutationTest([1, 2], [3, 10])?.p).toBeCloseTo(2 / 6);
  // Of unequal sizes there is no mirror.
  expect(permutationTest([1, 2], [7, 8, 9])).toMatchObject({ p: 1 / 10, least: 1 / 10 });
});

test('one value is no sample', () => {
  expect(permutationTest([0.1], [0.2, 0.3])).toBeNull();
});

test('many values are dealt out at random, the same way each time, and agree with counting', () => {
  const a = Array.from({ length: 11 }, (_, i) => i);
  const b = Array.from({ length: 11 }, (_, i) => i + 4);
  const test = permutationTest(a, b);
  expect(test).toEqual(permutationTest(a, b));
  expect(test?.exact).toBe(false);
  expect(choose(22, 11)).toBe(705_432);
  // Welch's t is 2.83 with 20 degrees of freedom: p near 0.01.
  expect(test?.p).toBeGreaterThan(0.005);
  expect(test?.p).toBeLessThan(0.02);
});

test('several comparisons are corrected by Holm’s method', () => {
  expect(holm([0.01, 0.04, 0.03])).toEqual([
    expect.closeTo(0.03),
    expect.closeTo(0.06),
    expect.closeTo(0.06),
  ]);
  expect(holm([0.5, null, 0.9])).toEqual([1, null, 1]);
});

test('it says when seeds are too few, when they tell nothing apart, and when they do', () => {
  const ten = (from: number) => Array.from({ length: 10 }, (_, i) => from + i / 1000);
  const [, few] = compare([sample('a', [0.1, 0.2, 0.15]), sample('b', [0.4, 0.5, 0.45])]);
  expect(few?.words).toMatch(/^\+30\.0 points, p = 0\.10 \(3 against 3 seeds\): too few seeds to tell/);
  const [, alike] = compare([sample('a', ten(0.1)), sample('b', ten(0.1))]);
  expect(alike?.words).toMatch(/p = 1\.00 .*not told apart by these seeds/);
  const [, apart] = compare([sample('a', ten(0.4)), sample('b', ten(0.1))]);
  expect(apart?.words).toMatch(/^−30\.0 points, p < 0\.001 .*luck with seeds does not explain/);
  const [reference, none] = compare([sample('a', ten(0.1)), sample('b', [0.4])]);
  expect(none?.words).toMatch(/^Too few seeds to tell \(1 against 10 seeds\)/);
  expect(reference).toMatchObject({ words: '', p: null });
  expect(compare([])).toEqual([]);
});

test('what is nearly nothing is not called nothing', () => {
  expect([pText(0.2), pText(0.0312), pText(0.0004)]).toEqual(['= 0.20', '= 0.031', '< 0.001']);
});
