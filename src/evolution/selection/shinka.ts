import type { Policy } from './policy';
import { median, sigmoid } from './statistics';

/**
 * ShinkaEvolve's `weighted` parent selection (Sakana AI 2025, `database/parents.py`): weight = sigmoid(λ · (score − median) /
 * max(MAD, 10⁻⁶)) / (1 + children), λ = 10, MAD the median absolute deviation: the scores' own spread sets the scale.
 */
export const shinka: Policy = (candidates) => {
  const scores = candidates.map(({ score }) => score);
  const middle = median(scores);
  const spread = Math.max(median(scores.map((score) => Math.abs(score - middle))), SMALLEST_SPREAD);
  return candidates.map(
    ({ score, children }) => sigmoid((SHARPNESS * (score - middle)) / spread) / (1 + children),
  );
};

const SHARPNESS = 10;
const SMALLEST_SPREAD = 1e-6;
