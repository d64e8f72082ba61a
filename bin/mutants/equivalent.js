import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCHMARKS } from './programs.js';

/**
 * A mutant that does what the program does, so that no test can tell them apart: which line became which, and why that
 * makes no difference.
 * @typedef {{ program: string, file: string, before: string, after: string, why: string }} Equivalent
 * @typedef {import('./survey').Survivor} Survivor
 */

/** @returns {Equivalent[]} */
export function equivalents() {
  return JSON.parse(readFileSync(join(BENCHMARKS, 'equivalent.json'), 'utf8'));
}

/** @param {Survivor} mutant @param {Equivalent} entry */
const names = (mutant, entry) =>
  mutant.program === entry.program &&
  mutant.file === entry.file &&
  mutant.before === entry.before &&
  mutant.after === entry.after;

/**
 * Takes the equivalent mutants out of the survivors. `stale` are entries of the list that no survivor answers to: the
 * program has changed, or a test tells the mutant from the program after all.
 * @param {readonly Survivor[]} survivors @param {readonly Equivalent[]} list
 */
export function withoutEquivalent(survivors, list) {
  return {
    survivors: survivors.filter((mutant) => !list.some((entry) => names(mutant, entry))),
    stale: list.filter((entry) => !survivors.some((mutant) => names(mutant, entry))),
  };
}
