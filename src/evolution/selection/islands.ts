import type { Variant } from '../archive';
import type { Candidate, Policy } from './policy';

/**
 * OpenEvolve's islands (`database.py`): five populations take turns; within one the parent is, with probability 0.2, any of
 * its members, with 0.7 one of its elite, with 0.1 drawn in proportion to max(score, 0.001). Here a lineage lives on
 * one island: that of the seed's child that it descends from; the seed lives on all. Nobody migrates (as is ShinkaEvolve's
 * default; OpenEvolve's is 10 % every 50 generations), and the elite are the archive's best 100.
 */
export const islands: Policy = (candidates) => {
  const turn = candidates.reduce((sum, { children }) => sum + children, 0);
  const here = candidates.map(({ variant }) => isOn(turn % ISLANDS, variant));
  const elite = eliteOf(candidates);
  const eliteHere = here.map((isHere, i) => isHere && elite.has(i));
  return add(
    spread(EXPLORE, here, () => 1),
    spread(EXPLOIT, eliteHere, () => 1),
    spread(1 - EXPLORE - EXPLOIT, here, (i) => Math.max(candidates[i]!.score, LEAST_FITNESS)),
  );
};

const ISLANDS = 5;
const EXPLORE = 0.2;
const EXPLOIT = 0.7;
const ELITE = 100;
const LEAST_FITNESS = 0.001;

function isOn(island: number, variant: Variant): boolean {
  let founder = variant;
  while (founder.parent && founder.parent.parent) founder = founder.parent;
  return founder.parent === null || founder.number % ISLANDS === island;
}

function eliteOf(candidates: readonly Candidate[]): Set<number> {
  const order = [...candidates.keys()].sort((a, b) => candidates[b]!.score - candidates[a]!.score || a - b);
  return new Set(order.slice(0, ELITE));
}

/** Shares `total` among those that are in, by weight. */
function spread(total: number, isIn: readonly boolean[], weight: (i: number) => number): number[] {
  const weights = isIn.map((belongs, i) => (belongs ? weight(i) : 0));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((one) => (sum > 0 ? (total * one) / sum : 0));
}

const add = (...lists: readonly number[][]): number[] =>
  lists[0]!.map((_, i) => lists.reduce((sum, list) => sum + list[i]!, 0));
