import type { Variant } from '../archive';
import { dgm } from './dgm';

/** What a policy may look at: the archive as it was when the draw was due. */
export interface Candidate {
  readonly variant: Variant;
  readonly score: number;
  /** How often it had been drawn as a parent by then. */
  readonly children: number;
}

/** How the next parent is drawn: one weight a candidate, none negative, not all zero. */
export type Policy = (candidates: readonly Candidate[]) => number[];

const policies: Readonly<Record<string, Policy>> = { dgm };

/**
 * The policy of that name.
 * @throws Error if there is none.
 */
export function policyNamed(name: string): Policy {
  const policy = policies[name];
  if (!policy)
    throw new Error(`there is no selection policy '${name}'; there are: ${Object.keys(policies).join(', ')}`);
  return policy;
}
