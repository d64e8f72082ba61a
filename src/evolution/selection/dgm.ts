import type { Policy } from './policy';

/**
 * The Darwin Gödel Machine's parent selection (Zhang et al. 2025, arXiv 2505.22954, appendix A; `score_child_prop` in its
 * code): weight = sigmoid(λ · (score − α₀)) / (1 + children), with λ = 10 and α₀ = 0.5. Good variants are preferred, and
 * of two alike the one with fewer children.
 */
export const dgm: Policy = (candidates) =>
  candidates.map(
    ({ score, children }) => 1 / (1 + Math.exp(-SHARPNESS * (score - MIDPOINT))) / (1 + children),
  );

const SHARPNESS = 10;
const MIDPOINT = 0.5;
