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
  readonly policy: Policy;
}

/** All policies by the name that experiments use. */
export const POLICIES: Readonly<Record<string, PolicyChoice>> = {
  dgm: {
    title: 'Darwin Gödel Machine',
    words: 'Good variants more often, those with many children less often.',
    policy: dgm,
  },
  'relative-dgm': {
    title: 'Darwin Gödel Machine, relative',
    words:
      'Good variants more often, those with many children less often; good is what comes near the best so far, as all scores on a hard benchmark are low.',
    policy: relativeDgm,
  },
  hyperagents: {
    title: 'HyperAgents',
    words: 'Close to the three best; a variant is set aside after about eight children.',
    policy: hyperAgents,
  },
  clade: {
    title: 'Huxley-Gödel Machine',
    words: 'By what a variant’s descendants achieve, drawn in proportion to the belief that they are best.',
    policy: clade,
  },
  sica: {
    title: 'SICA',
    words: 'The newest variant that can’t be told from the best with 95 % confidence.',
    policy: sica,
  },
  islands: {
    title: 'OpenEvolve’s islands',
    words: 'Five separate populations take turns, each mostly with its best.',
    policy: islands,
  },
  shinka: {
    title: 'ShinkaEvolve',
    words: 'Above the middle of the archive more often, in units of its own spread; fewer children first.',
    policy: shinka,
  },
  pareto: {
    title: 'GEPA’s Pareto front',
    words: 'Whoever is best at some test, the more such tests the more often.',
    policy: pareto,
  },
  greedy: { title: 'Greedy', words: 'Always the best so far.', policy: greedy },
  newest: { title: 'No archive', words: 'Always the newest, better or not.', policy: newest },
  random: { title: 'Random', words: 'All variants alike.', policy: uniform },
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
