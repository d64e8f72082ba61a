import type { Policy } from './policy';
import { only } from './statistics';

/**
 * SICA's choice of the next iteration (Robeyns et al. 2025, arXiv 2504.15228, `runner.py`): the newest variant whose score
 * is no less than the lower 95 % confidence bound of the best one's, mean − 1.96 · sd / √n over its n tests or tasks.
 */
export const sica: Policy = (candidates) => {
  let best = candidates[0]!;
  for (const candidate of candidates) if (candidate.score > best.score) best = candidate;
  const n = Math.max(1, best.variant.verdict.tests.length);
  // Of values that are 0 or 1.
  const deviation = Math.sqrt(best.score * (1 - best.score));
  const bound = best.score - (Z * deviation) / Math.sqrt(n);
  const newest = candidates.findLastIndex(({ score }) => score >= bound);
  return only(newest, candidates.length);
};

/** The normal distribution's 97.5 % quantile. */
const Z = 1.96;
