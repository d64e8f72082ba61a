/** @typedef {import('./forgeries/kinds.js').Forgery} Forgery */
/** @typedef {(job: import('../../src/sandbox/sandbox').JudgeJob) => Promise<import('../../src/evolution/verdict').Verdict>} Judge */

/** An honest program, judged between the attacks: what is left of one would show in its verdict. */
const NEIGHBOUR = {
  format: /** @type {const} */ ('modules'),
  files: {
    'program/a.js': 'export const f = (x) => [x, new Date().toISOString(), Math.random()];',
    'held-out/a.test.js': `
      import test from 'node:test';
      import assert from 'node:assert/strict';
      import { f } from '../program/a.js';
      test('right', () => assert.deepEqual(f(1)[0], 1));
      test('clean', () => assert.equal(new Uint8Array(8_000_000).indexOf(255), -1));
      test('wrong', () => assert.deepEqual(f(1), [1]));
      test('later', async () => { await new Promise((resolve) => setTimeout(resolve, 10)); console.log(f(3)); });
      test('globals', () => assert.deepEqual(Object.getOwnPropertyNames(globalThis).length, 0));`,
  },
  tests: ['held-out/a.test.js'],
};

/** The verdict that every other verdict on the neighbour must be. @param {Judge} judge */
export const ofNeighbour = async (judge) => JSON.stringify(await judge(NEIGHBOUR));

/** @param {readonly string[]} outcomes */
const passedOf = (outcomes) => outcomes.filter((outcome) => outcome.endsWith(': passed'));

/**
 * Judges a forgery with the neighbour before and after it.
 * @param {Judge} judge @param {Forgery} forgery @param {string} neighbour the verdict on the neighbour, as ever
 * @returns {Promise<{ name: string, forged: boolean, outcomes: string[], message: string | null }>} `forged` if other tests passed than
 *   the program deserves, or fewer were counted, or the neighbour's verdict moved; `message` then says so
 */
export async function forge(judge, { name, format, files, tests, honest }, neighbour) {
  const before = await ofNeighbour(judge);
  const verdict = await judge({ format, files, tests });
  const after = await ofNeighbour(judge);
  const outcomes = verdict.tests.map((test) => `${test.name}: ${test.outcome}`);
  const counts = verdict.tests.filter(({ outcome }) => outcome !== 'skipped' && outcome !== 'todo').length;
  const message =
    before !== neighbour || after !== neighbour
      ? 'the honest neighbour’s verdict moved'
      : JSON.stringify(passedOf(outcomes)) === JSON.stringify(passedOf(honest)) && counts >= honest.length
        ? null
        : `came out as ${outcomes.join(', ')} (${verdict.message ?? verdict.ending})`;
  return { name, forged: message !== null, outcomes, message };
}
