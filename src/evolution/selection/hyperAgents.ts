import type { Policy } from './policy';
import { sigmoid } from './statistics';

/**
 * HyperAgents' parent selection (Meta 2026, `utils/gl_utils.py`): weight = sigmoid(10 · (score − m)) · e^−(children / 8)³, with
 * m the mean of the top three scores. Children cost little until there are eight, then nearly everything.
 */
export const hyperAgents: Policy = (candidates) => {
  const top = candidates
    .map(({ score }) => score)
    .sort((a, b) => b - a)
    .slice(0, TOP);
  const midpoint = top.reduce((sum, score) => sum + score, 0) / top.length;
  return candidates.map(
    ({ score, children }) =>
      sigmoid(SHARPNESS * (score - midpoint)) * Math.exp(-((children / MANY_CHILDREN) ** 3)),
  );
};

const SHARPNESS = 10;
const TOP = 3;
const MANY_CHILDREN = 8;
