import { spreadOf, type Spread } from '../spread';
import { permutationTest, type PermutationTest } from './permutationTest';

/** Below this a difference is called one: the usual level. */
const LEVEL = 0.05;

/** What one variation's runs came to. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  /** The champion's share of held-out tasks, one a seed. */
  readonly shares: readonly number[];
}

/** A variation beside the one that it is compared with. */
export interface Compared extends Sample {
  /** Null while no run of it has ended. */
  readonly spread: Spread | null;
  /** Null for the reference itself, and while there are too few seeds for any test. */
  readonly test: PermutationTest | null;
  /** The test's p, corrected for the number of comparisons. */
  readonly p: number | null;
  /** What can be said, in a sentence. */
  readonly words: string;
}

/** Compares all samples with the first. Several comparisons make one of them likely to look real by luck: Holm (1979) corrects. */
export function compare(samples: readonly Sample[]): Compared[] {
  const [reference, ...others] = samples;
  if (!reference) return [];
  const tests = others.map(({ shares }) => permutationTest(reference.shares, shares));
  const corrected = holm(tests.map((test) => test?.p ?? null));
  const spread = (shares: readonly number[]): Spread | null => (shares.length > 0 ? spreadOf(shares) : null);
  return [
    { ...reference, spread: spread(reference.shares), test: null, p: null, words: '' },
    ...others.map((sample, i) => {
      const [test, p] = [tests[i] ?? null, corrected[i] ?? null];
      const words = inWords(sample, reference, test, p);
      return { ...sample, spread: spread(sample.shares), test, p, words };
    }),
  ];
}

/** Holm's step-down correction (Scandinavian Journal of Statistics 6:65); null stays null and does not count. */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const order = ps
    .map((p, i) => ({ p, i }))
    .filter((one): one is { p: number; i: number } => one.p !== null)
    .sort((a, b) => a.p - b.p);
  const corrected = new Array<number | null>(ps.length).fill(null);
  let largest = 0;
  for (const [rank, { p, i }] of order.entries()) {
    largest = Math.min(1, Math.max(largest, p * (order.length - rank)));
    corrected[i] = largest;
  }
  return corrected;
}

function inWords(sample: Sample, reference: Sample, test: PermutationTest | null, p: number | null): string {
  const sizes = `${sample.shares.length} against ${reference.shares.length} seeds`;
  if (!test || p === null) return `Too few seeds to tell (${sizes}): a test needs two or more of each.`;
  const size = Math.abs(test.difference * 100).toFixed(1);
  const points = `${Number(size) === 0 ? '±' : test.difference < 0 ? '−' : '+'}${size} points`;
  const figure = `${points}, p ${pText(p)} (${sizes})`;
  if (p < LEVEL) return `${figure}: a difference that luck with seeds does not explain.`;
  if (test.least >= LEVEL)
    return `${figure}: too few seeds to tell; the smallest p that so many could give is ${test.least.toFixed(2)}.`;
  return `${figure}: not told apart by these seeds, which is no proof that they are alike.`;
}

/** `= 0.032`, or `< 0.001`. */
export const pText = (p: number): string => (p < 0.001 ? '< 0.001' : `= ${p.toFixed(p < 0.1 ? 3 : 2)}`);

/** The test, named for whoever quotes it. */
export const TEST_WORDS =
  'Permutation test of the difference of means, two-sided; p corrected for the number of comparisons by Holm’s method.';
