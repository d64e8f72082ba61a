import type { Candidate, Policy } from './policy';
import { sigmoid } from './statistics';

/**
 * The Darwin Gödel Machine's parent selection (Zhang et al. 2025, arXiv 2505.22954, appendix A; `score_child_prop` in its
 * code): weight = sigmoid(λ · (score − α₀)) / (1 + children), with λ = 10 and α₀ = 0.5. Good variants are preferred, and
 * of two alike the one with fewer children.
 */
export const dgm: Policy = (candidates) => weights(candidates, ({ score }) => score - MIDPOINT);

/**
 * The same in units of the best score in the archive, with α₀ = 0.75 of it: the published formula tells little apart where
 * all scores are low, as those of agents on a hard benchmark are. With the best at 0.2, one that solves nothing has a
 * seventh of its weight; here it has 0.0006 of it.
 */
export const relativeDgm: Policy = (candidates) => {
  const best = Math.max(...candidates.map(({ score }) => score)) || 1;
  return weights(candidates, ({ score }) => score / best - RELATIVE_MIDPOINT);
};

const SHARPNESS = 10;
const MIDPOINT = 0.5;
const RELATIVE_MIDPOINT = 0.75;

const weights = (candidates: readonly Candidate[], above: (candidate: Candidate) => number): number[] =>
  candidates.map((candidate) => sigmoid(SHARPNESS * above(candidate)) / (1 + candidate.children));
