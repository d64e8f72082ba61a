// solve.js: lets the agent beside it repair a program.
//
//   node solve.js program.js test.js [--runs N] [--seed S] [--write]
//
// Prints the repaired program, or says why there is none. What it imports from files beside it is read too.

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readJob } from './readJob.js';
import { startBench } from './startBench.js';

const AGENT = ['agent.js', 'improve.js', 'lessons.js', 'rank.js'];

/** Looks at the tests without trying anything. */
const LOOKER = {
  'agent.js': 'export const solve = async (program, tools) => { await tools.run([]); return null; };',
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});

try {
  process.exitCode = await solve(positionals, Number(values.runs), values.seed, values.write);
} catch (error) {
  process.exitCode = say(error instanceof Error ? error.message : String(error));
}

/**
 * @param {string[]} paths @param {number} testRuns @param {string} seed @param {boolean} write
 * @returns {Promise<number>} the exit status
 */
async function solve(paths, testRuns, seed, write) {
  if (paths.length < 2 || !(testRuns >= 1))
    return say('usage: node solve.js program.js test.js [--runs N] [--seed S] [--write]');
  const { job, disk } = readJob(paths);
  const bench = await startBench();
  try {
    const look = await bench.propose({ ...job, agent: LOOKER, testRuns: 1, seed, steps: true });
    const [{ passed, total } = { passed: 0, total: 0 }] = look.steps ?? [];
    if (total === 0)
      return say('the tests can not be run here: they name none, or import what the bench does not have');
    if (passed === total) return say(`nothing to repair: all ${total} tests pass`);

    const agent = Object.fromEntries(
      AGENT.map((name) => [name, readFileSync(new URL(name, import.meta.url), 'utf8')]),
    );
    const result = await bench.propose({ ...job, agent, testRuns, seed });
    if (result.ending !== 'finished')
      return say(`the agent failed: ${result.ending}, ${result.message ?? ''}`);
    if (!result.proposal || !result.claimsSolved) {
      const most = result.proposal ? `; the best that was tried: ${result.proposal.rationale}` : '';
      return say(`no repair found in ${result.testRuns} test runs: ${passed} of ${total} tests pass${most}`);
    }
    return hand(result.proposal, job.program, disk, write);
  } finally {
    await bench.close();
  }
}

/**
 * Prints what was repaired, or writes it where it was.
 * @param {any} proposal @param {Record<string, string>} program @param {Map<string, string>} disk
 */
function hand({ edits, rationale }, program, disk, write) {
  for (const { file, start, end, text } of [...edits].sort((a, b) => b.start - a.start))
    program[file] = program[file].slice(0, start) + text + program[file].slice(end);
  say(rationale);
  for (const file of new Set(edits.map((edit) => edit.file))) {
    if (write) writeFileSync(disk.get(file), program[file]);
    else process.stdout.write(program[file]);
    say(`${write ? 'written' : 'printed'}: ${disk.get(file)}`);
  }
  return 0;
}

/** @param {string} words @returns {number} */
function say(words) {
  process.stderr.write(`${words}\n`);
  return 1;
}
