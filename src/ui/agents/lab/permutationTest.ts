import { random } from '../../../evolution/random';

/** Up to so many ways to deal the values out, all of them are looked at; beyond, so many random ones. */
const MOST = 200_000;

/** Rounding must not make a difference that is as large look smaller. */
const EPSILON = 1e-12;

/** What a permutation test says of two samples. */
export interface PermutationTest {
  /** Mean of the second less mean of the first. */
  readonly difference: number;
  /** Two-sided. */
  readonly p: number;
  /** The smallest p that samples of these sizes could give. */
  readonly least: number;
  /** Every way to deal the values out was looked at. */
  readonly exact: boolean;
}

/**
 * Fisher's and Pitman's permutation test of the difference of two means (Pitman 1937, Supplement to the JRSS 4:119): if which
 * group a value is in did not matter, how often would dealing the values out at random give a difference as large? It assumes
 * nothing of how the values are distributed. Null if a sample has fewer than two values.
 */
export function permutationTest(a: readonly number[], b: readonly number[]): PermutationTest | null {
  if (a.length < 2 || b.length < 2) return null;
  const all = [...a, ...b];
  const total = sum(all);
  const differenceOf = (inB: number): number => inB / b.length - (total - inB) / a.length;
  const difference = differenceOf(sum(b));
  const isAsLarge = (inB: number): boolean => Math.abs(differenceOf(inB)) >= Math.abs(difference) - EPSILON;
  const ways = choose(all.length, b.length);
  // Where the groups are of one size, exchanging them gives the same difference the other way round.
  const least = (a.length === b.length ? 2 : 1) / ways;
  if (ways <= MOST) {
    let asLarge = 0;
    eachSum(all, b.length, (inB) => {
      if (isAsLarge(inB)) asLarge += 1;
    });
    return { difference, p: asLarge / ways, least, exact: true };
  }
  const numbers = random('permutation test');
  // The dealing that was observed is one of them.
  let asLarge = 1;
  for (let i = 1; i < MOST; i++) if (isAsLarge(dealtSum(all, b.length, numbers))) asLarge += 1;
  return { difference, p: asLarge / MOST, least, exact: false };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Binomial coefficient. */
export function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}

/** Calls `each` with the sum of every choice of `count` values. */
function eachSum(values: readonly number[], count: number, each: (sum: number) => void): void {
  const walk = (from: number, left: number, so: number): void => {
    if (left === 0) return each(so);
    for (let i = from; i <= values.length - left; i++) walk(i + 1, left - 1, so + values[i]!);
  };
  walk(0, count, 0);
}

/** The sum of `count` values dealt at random, each at most once. */
function dealtSum(values: readonly number[], count: number, numbers: () => number): number {
  const deck = [...values];
  let so = 0;
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(numbers() * (deck.length - i));
    [deck[i], deck[j]] = [deck[j]!, deck[i]!];
    so += deck[i]!;
  }
  return so;
}
