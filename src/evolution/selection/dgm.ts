import type { Policy } from './policy';
import { sigmoid } from './statistics';

/**
 * The Darwin Gödel Machine's parent selection (Zhang et al. 2025, arXiv 2505.22954, appendix A; `score_child_prop` in its
 * code): weight = sigmoid(λ · (score − α₀)) / (1 + children), with λ = 10 and α₀ = 0.5. Good variants are preferred, and
 * of two alike the one with fewer children.
 */
export const dgm: Policy = (candidates) => weights(candidates, MIDPOINT);

/**
 * The same with α₀ = 0.75 times the best score in the archive: the published midpoint tells nothing apart where all
 * scores are low, as those of agents on a hard benchmark are (measured with a prototype: scores of 0.1 to 0.3).
 */
export const relativeDgm: Policy = (candidates) =>
  weights(candidates, RELATIVE_MIDPOINT * Math.max(...candidates.map(({ score }) => score)));

const SHARPNESS = 10;
const MIDPOINT = 0.5;
const RELATIVE_MIDPOINT = 0.75;

const weights = (candidates: Parameters<Policy>[0], midpoint: number): number[] =>
  candidates.map(({ score, children }) => sigmoid(SHARPNESS * (score - midpoint)) / (1 + children));
