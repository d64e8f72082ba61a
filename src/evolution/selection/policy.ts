import type { Variant } from '../archive';
import type { Random } from '../random';
import { clade } from './clade';
import { dgm, relativeDgm } from './dgm';
import { hyperAgents } from './hyperAgents';
import { islands } from './islands';
import { pareto } from './pareto';
import { greedy, newest, uniform } from './plain';
import { shinka } from './shinka';
import { sica } from './sica';

/** What a policy may look at: the archive as it was when the draw was due. */
export interface Candidate {
  readonly variant: Variant;
  readonly score: number;
  /** How often it had been drawn as a parent by then. */
  readonly children: number;
}

/** How the next parent is drawn: one weight a candidate, none negative, not all zero. */
export type Policy = (candidates: readonly Candidate[], random: Random) => number[];

/** A policy with what a person who chooses one wants to know. */
export interface PolicyChoice {
  readonly title: string;
  readonly words: string;
  /** The weight as a formula, with its source; σ is 1 / (1 + e^−x). */
  readonly formula: string;
  readonly policy: Policy;
}

/** All policies by the name that experiments use. */
export const POLICIES: Readonly<Record<string, PolicyChoice>> = {
  dgm: {
    title: 'Darwin Gödel Machine',
    words: 'Good variants more often, those with many children less often.',
    formula: 'weight = σ(10 · (score − 0.5)) / (1 + children); Zhang et al. 2025, arXiv 2505.22954',
    policy: dgm,
  },
  'relative-dgm': {
    title: 'Darwin Gödel Machine, relative',
    words:
      'Good variants more often, those with many children less often; good is what comes near the best so far, as all scores on a hard benchmark are low.',
    formula:
      'weight = σ(10 · (score / best − 0.75)) / (1 + children); after Zhang et al. 2025, the units are ours',
    policy: relativeDgm,
  },
  hyperagents: {
    title: 'HyperAgents',
    words: 'Close to the three best; a variant is set aside after about eight children.',
    formula: 'weight = σ(10 · (score − mean of the top three)) · e^−(children / 8)³; Meta 2026, HyperAgents',
    policy: hyperAgents,
  },
  clade: {
    title: 'Huxley-Gödel Machine',
    words: 'By what a variant’s descendants achieve, drawn in proportion to the belief that they are best.',
    formula:
      'θ ~ Beta(1 + passed, 1 + failed) over a variant and its descendants, the highest θ is drawn; odds from 200 such draws; Wang et al. 2025, arXiv 2510.21614',
    policy: clade,
  },
  sica: {
    title: 'SICA',
    words: 'The newest variant that can’t be told from the best with 95 % confidence.',
    formula:
      'the newest with score ≥ best − 1.96 · √(best · (1 − best) / n); Robeyns et al. 2025, arXiv 2504.15228',
    policy: sica,
  },
  islands: {
    title: 'OpenEvolve’s islands',
    words: 'Five separate populations take turns, each mostly with its best.',
    formula:
      'on the island whose turn it is: 0.2 anyone, 0.7 its elite, 0.1 by max(score, 0.001); OpenEvolve, database.py',
    policy: islands,
  },
  shinka: {
    title: 'ShinkaEvolve',
    words: 'Above the middle of the archive more often, in units of its own spread; fewer children first.',
    formula: 'weight = σ(10 · (score − median) / MAD) / (1 + children); Sakana AI 2025, ShinkaEvolve',
    policy: shinka,
  },
  pareto: {
    title: 'GEPA’s Pareto front',
    words: 'Whoever is best at some test, the more such tests the more often.',
    formula:
      'weight = number of tests that it tops, of those that nobody else makes superfluous; Agrawal et al. 2025, arXiv 2507.19457',
    policy: pareto,
  },
  greedy: {
    title: 'Greedy',
    words: 'Always the best so far.',
    formula: 'weight = 1 for the highest score, of several the newest; 0 for all others',
    policy: greedy,
  },
  newest: {
    title: 'No archive',
    words: 'Always the newest, better or not.',
    formula: 'weight = 1 for the newest, 0 for all others',
    policy: newest,
  },
  random: { title: 'Random', words: 'All variants alike.', formula: 'weight = 1', policy: uniform },
};

/**
 * The policy of that name.
 * @throws Error if there is none.
 */
export function policyNamed(name: string): Policy {
  const choice = Object.hasOwn(POLICIES, name) ? POLICIES[name] : undefined;
  if (!choice)
    throw new Error(`there is no selection policy '${name}'; there are: ${Object.keys(POLICIES).join(', ')}`);
  return choice.policy;
}
