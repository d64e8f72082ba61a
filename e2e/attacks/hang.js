import { ofNeighbour } from './forge.js';

/** @typedef {import('./hangs.js').Hang} Hang */
/** @typedef {import('../../src/sandbox/sandbox').ProposeJob} ProposeJob */
/** @typedef {import('../../src/sandbox/sandbox').ProposeResult} ProposeResult */
/** @typedef {(job: ProposeJob) => Promise<ProposeResult>} Propose */

/** What became of one: `how` says by which limit it ended, or what went wrong. @typedef {{ name: string, place: string, survived: boolean, how: string }} HangResult */

const HEADER = `import test from 'node:test'; import assert from 'node:assert/strict';`;

/** A limit's size, or that nothing can come any more. */
const NAMES_LIMIT = /\d|will ever settle|will never happen/;

/** A hang in a candidate's function, called by the second of three tests. @param {Hang} hang @returns {import('../../src/sandbox/sandbox').JudgeJob} */
export const jobOfHang = ({ code }) => ({
  format: 'modules',
  files: {
    'program/a.js': `export async function f() { ${code} }`,
    'held-out/a.test.js': `${HEADER} import { f } from '../program/a.js';
      test('before', () => {}); test('it', async () => { await f(); assert.fail('it ended'); }); test('after', () => {});`,
  },
  tests: ['held-out/a.test.js'],
});

/**
 * Runs a hang in the judge.
 * @param {import('./forge.js').Judge} judge @param {Hang} hang @param {string} neighbour the honest verdict, as ever
 * @returns {Promise<HangResult>}
 */
export async function hangJudge(judge, hang, neighbour) {
  const { name, harmless } = hang;
  const verdict = await judge(jobOfHang(hang));
  const [before, it] = verdict.tests;
  const how = `${it?.outcome ?? verdict.ending}: ${it?.message ?? verdict.message ?? verdict.ending}`;
  const isTold = verdict.tests.length === 3 && before?.outcome === 'passed' && it?.outcome !== 'passed';
  // A judge that the clock ended can say nothing of any test.
  const survived =
    (isTold || (verdict.ending === 'timed-out' && verdict.tests.length === 0)) &&
    !how.includes('it ended') &&
    (NAMES_LIMIT.test(how) || harmless?.includes('judge') === true) &&
    (await ofNeighbour(judge)) === neighbour;
  return { name, place: 'judge', survived, how };
}

/** What an honest attempt comes to, at any time. @param {Propose} propose */
export const ofAttempt = async (propose) => JSON.stringify(await propose(honestJob));

const PROGRAM = 'export async function f() { return 2; /* here */ }';
const START = PROGRAM.indexOf('return 2;');

/** @type {Pick<ProposeJob, 'format' | 'program' | 'visible' | 'instruction' | 'testRuns' | 'seed' | 'tried'>} */
const JOB = {
  format: 'modules',
  program: { 'program/a.js': PROGRAM },
  visible: {
    'visible/a.test.js': `${HEADER} import { f } from '../program/a.js';
      test('before', () => {}); test('it', async () => assert.equal(await f(), 1)); test('after', () => {});`,
  },
  instruction: '',
  testRuns: 5,
  seed: '1',
  tried: [],
};

/** @type {ProposeJob} */
const honestJob = {
  ...JOB,
  agent: {
    'agent.js': `export async function solve(program, tools) {
      const edit = { file: 'program/a.js', start: ${START + 7}, end: ${START + 8}, text: '1' };
      const { passed } = await tools.run(edit);
      return { edits: [edit], rationale: 'passed ' + passed + ', ' + tools.random(), passed };
    }`,
  },
};

/**
 * Runs a hang in an agent.
 * @param {Propose} propose @param {Hang} hang @param {string} neighbour the honest result, as ever
 * @returns {Promise<HangResult>}
 */
export async function hangAgent(propose, { name, code, harmless }, neighbour) {
  const agent = { 'agent.js': `export async function solve() { ${code} }` };
  const { proposal, ending, message = '' } = await propose({ ...JOB, agent });
  const stopped = (ending !== 'finished' && message !== '') || harmless?.includes('bench') === true;
  const survived = proposal === null && stopped && (await ofAttempt(propose)) === neighbour;
  return { name, place: 'agent on the bench', survived, how: `${ending}: ${message}` };
}

/**
 * Runs a hang in a candidate that an agent tests: the agent must be told that it failed, or lose the attempt by a limit.
 * @param {Propose} propose @param {Hang} hang @param {string} neighbour the honest result, as ever
 * @returns {Promise<HangResult>}
 */
export async function hangCandidate(propose, { name, code }, neighbour) {
  const text = JSON.stringify(`${code} return 1;`);
  const agent = {
    'agent.js': `export async function solve(program, tools) {
      const { results } = await tools.run({ file: 'program/a.js', start: ${START}, end: ${START + 9}, text: ${text} });
      throw new Error('the test ' + (results[1] ? 'passed' : 'failed') + ', ' + results.length + ' results');
    }`,
  };
  const { ending, message = '' } = await propose({ ...JOB, agent });
  const isTold = message.includes('the test failed, 3 results');
  const survived =
    (isTold || (ending !== 'finished' && ending !== 'threw')) && (await ofAttempt(propose)) === neighbour;
  return { name, place: 'candidate on the bench', survived, how: `${ending}: ${message}` };
}
