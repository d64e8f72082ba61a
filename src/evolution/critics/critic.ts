import type { Proposal } from '../proposal';
import type { Files } from '../task';
import { tampering } from './tampering';

/** Reads a proposal before it may run: a sentence that says what is wrong, or null. */
export type Critic = (proposal: Proposal, parent: Files) => string | null;

const critics: Readonly<Record<string, Critic>> = { tampering };

/**
 * The critic of that name.
 * @throws Error if there is none.
 */
export function criticNamed(name: string): Critic {
  const critic = critics[name];
  if (!critic) throw new Error(`there is no critic '${name}'; there are: ${Object.keys(critics).join(', ')}`);
  return critic;
}
