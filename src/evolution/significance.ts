import type { Random } from './random';

/** Whether two samples differ, and how sure one can be of it. */
export interface Comparison {
  /** Mean of the first sample minus mean of the second. */
  readonly difference: number;
  /**
   * How often a difference of the means at least as large, in either direction, comes of dealing the same numbers out at
   * random: the p value of a permutation test (Fisher 1935; Pitman 1937). It assumes no distribution.
   */
  readonly p: number;
  /** True if every way to deal was counted, false if {@link DEALS} of them were drawn. */
  readonly exact: boolean;
}

/** Ways to deal that are counted one by one; 10 and 10 numbers can be dealt in 184,756 ways. */
const MOST_WAYS = 200_000;
/** Deals that are drawn where there are more. */
export const DEALS = 20_000;

/** Sums that differ by less than this are taken for equal: they were added up in another order. */
const ROUNDING = 1e-9;

/**
 * Compares two samples of independent runs. p is 1 if one of them is empty: nothing can be told.
 * @param random draws the deals where there are too many to count.
 */
export function compareSamples(
  first: readonly number[],
  second: readonly number[],
  random: Random,
): Comparison {
  if (first.length === 0 || second.length === 0) return { difference: 0, p: 1, exact: true };
  const all = [...first, ...second];
  const total = sum(all);
  const expected = (total * first.length) / all.length;
  const seen = Math.abs(sum(first) - expected) - ROUNDING;
  const isAsFar = (dealt: number): boolean => Math.abs(dealt - expected) >= seen;
  const difference = sum(first) / first.length - sum(second) / second.length;
  const ways = waysToDeal(all.length, first.length);
  if (ways <= MOST_WAYS) {
    let far = 0;
    eachDeal(all, first.length, (dealt) => (far += isAsFar(dealt) ? 1 : 0));
    return { difference, p: far / ways, exact: true };
  }
  let far = 0;
  for (let i = 0; i < DEALS; i++) if (isAsFar(sum(deal(all, first.length, random)))) far += 1;
  // The deal that was seen is one of them, so p is never 0.
  return { difference, p: (far + 1) / (DEALS + 1), exact: false };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function waysToDeal(all: number, some: number): number {
  let ways = 1;
  for (let i = 1; i <= some; i++) ways = (ways * (all - some + i)) / i;
  return Math.round(ways);
}

/** Calls `visit` with the sum of every choice of `count` of the numbers. */
function eachDeal(all: readonly number[], count: number, visit: (dealt: number) => void): void {
  const choose = (from: number, left: number, dealt: number): void => {
    if (left === 0) return visit(dealt);
    for (let i = from; i <= all.length - left; i++) choose(i + 1, left - 1, dealt + all[i]!);
  };
  choose(0, count, 0);
}

/** `count` of the numbers, drawn without putting back. */
function deal(all: readonly number[], count: number, random: Random): number[] {
  const left = [...all];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}
