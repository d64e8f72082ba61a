import type { Policy } from './policy';
import { only } from './statistics';

/** Always the highest score, of several the newest: no archive to speak of, as in a hill climb. */
export const greedy: Policy = (candidates) => {
  const most = Math.max(...candidates.map(({ score }) => score));
  return only(
    candidates.findLastIndex(({ score }) => score === most),
    candidates.length,
  );
};

/** Always the newest variant, better or not: a random walk. */
export const newest: Policy = (candidates) => only(candidates.length - 1, candidates.length);

/** Every variant alike. */
export const uniform: Policy = (candidates) => candidates.map(() => 1);
