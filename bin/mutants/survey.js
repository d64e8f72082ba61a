import { mutantsOf } from './mutations.js';
import { runTests } from './realm.js';

/**
 * @typedef {import('./programs').Solved} Solved
 * @typedef {{ program: string, file: string, line: number, kind: string, before: string, after: string }} Survivor
 * @typedef {{ program: string, mutants: number, survivors: Survivor[] }} Survey
 */

/** A mutant may use so much more fuel than the solution before it counts as one that does not end. */
const MOST_TIMES = 20;
const AT_LEAST = 10_000;

/**
 * Runs a program's held-out tests on each mutant of its solution.
 * @param {Solved} solved @returns {Survey}
 * @throws Error if the solution itself fails.
 */
export function survey({ name, program, heldOut }) {
  const tests = Object.keys(heldOut);
  const { failed, fuel } = runTests({ ...program, ...heldOut }, tests, Infinity);
  if (failed !== null) throw new Error(`${name}: the solution fails '${failed}'`);

  const limit = Math.max(AT_LEAST, fuel * MOST_TIMES);
  /** @type {Survey} */
  const result = { program: name, mutants: 0, survivors: [] };
  for (const [file, source] of Object.entries(program)) {
    for (const { text, ...mutant } of mutantsOf(source)) {
      result.mutants += 1;
      if (runTests({ ...program, ...heldOut, [file]: text }, tests, limit).failed !== null) continue;
      result.survivors.push({ program: name, file, ...mutant });
    }
  }
  return result;
}
