import type { Variant } from '../archive';
import type { Random } from '../random';
import type { Candidate, Policy } from './policy';

/** A parent, and how likely it was to be drawn, in millionths. */
export interface Draw {
  readonly parent: Variant;
  readonly odds: number;
  /** A weight each variant that could be drawn, in order. */
  readonly weights: readonly number[];
  /** Where the luck fell, from 0 to 1, on all weights laid end to end. */
  readonly luck: number;
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
  const luck = random();
  let left = Math.floor(luck * total);
  for (const [i, weight] of weights.entries()) {
    left -= weight;
    const candidate = candidates[i];
    if (left < 0 && candidate) {
      const odds = Math.round((weight / total) * 1e6);
      return { parent: candidate.variant, odds, weights, luck };
    }
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
