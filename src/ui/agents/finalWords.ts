import { permutationTest } from './lab/permutationTest';

/** Below this a difference is called one: the usual level. */
const LEVEL = 0.05;

/**
 * Whether it worked, in two or three words, by the shares of tasks that seed and champion solved, one share a fresh seed.
 * Permutation test of the means, two-sided.
 */
export function finalWords(seed: readonly number[], champion: readonly number[]): string {
  const test = permutationTest(seed, champion);
  if (!test || test.p >= LEVEL) return 'Not told apart from the seed.';
  return test.difference > 0 ? 'It worked.' : 'Worse than the seed.';
}
