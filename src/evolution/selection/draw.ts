import type { Variant } from '../archive';
import type { Random } from '../random';
import type { Candidate, Policy } from './policy';

/** A parent, and how likely it was to be drawn, in millionths. */
export interface Draw {
  readonly parent: Variant;
  readonly odds: number;
}

/**
 * Draws a parent from the variants that existed when `turn` was committed; later ones are not looked at, so that the
 * draw is the same however many proposals were under way.
 * @throws Error if the archive has no variant of that turn or before.
 */
export function draw(variants: readonly Variant[], asOfTurn: number, policy: Policy, random: Random): Draw {
  const candidates: Candidate[] = [];
  for (const variant of variants) {
    if (variant.turn > asOfTurn) break;
    candidates.push({ variant, score: variant.score, children: countUpTo(variant.drawn, asOfTurn) });
  }
  const weights = wholeWeights(policy(candidates, random));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = Math.floor(random() * total);
  for (const [i, weight] of weights.entries()) {
    left -= weight;
    const candidate = candidates[i];
    if (left < 0 && candidate) return { parent: candidate.variant, odds: Math.round((weight / total) * 1e6) };
  }
  throw new Error('a parent was drawn from an empty archive');
}

// Engines differ in the last digit of Math.exp: whole numbers make the draw the same everywhere.
function wholeWeights(weights: number[]): number[] {
  const largest = Math.max(...weights, Number.MIN_VALUE);
  return weights.map((weight) => (weight > 0 ? Math.max(1, Math.round((weight / largest) * 1e9)) : 0));
}

// Draws come in order, and only the last few can be too late to count.
function countUpTo(turns: readonly number[], last: number): number {
  let count = turns.length;
  while (count > 0 && (turns[count - 1] ?? 0) > last) count -= 1;
  return count;
}
