import { FILES, MARK, PROGRAM_FILE, TEST_FILE } from '../bench/candidate.js';
import { HOSTILE, LIGHT_HANGS } from './hostile.js';
import { inTenths } from './tenths.js';

/** Edits that make the candidate hang, or leave something behind. */
const EDITS = LIGHT_HANGS.map(({ code }) => `; (async () => { ${code} })()`);

/** Runs the tests on one edit after the other, each of them new, and counts what came back. */
const AGENT = `
export async function solve(program, tools) {
  const { mark, file, hostile, every, first, count } = JSON.parse(program.instruction);
  const start = program.files[file].indexOf(mark) + mark.length;
  const counts = { done: 0, hostile: 0, wrong: 0 };
  for (let n = first; n < first + count; n += 1) {
    const isHostile = n % every === 0;
    const text = ' + 0 * ' + n + (isHostile ? hostile[(n / every) % hostile.length] : '');
    const report = await tools.run({ file, start, end: start, text });
    counts.done += 1;
    if (isHostile) counts.hostile += 1;
    else if (report.passed !== 5 || report.total !== 5) counts.wrong += 1;
  }
  return { edits: [{ file, start, end: start, text: ' + 0' }], rationale: JSON.stringify(counts) };
}`;

/** Runs the visible tests of so many candidates on the bench. @param {import('@playwright/test').Page} page @param {number} total @param {number} until */
export function soakBench(page, total, until) {
  return inTenths(page, total, until, async (first, count) => {
    const asked = { mark: MARK, file: PROGRAM_FILE, hostile: EDITS, every: HOSTILE, first, count };
    const given = { agent: AGENT, files: FILES, program: PROGRAM_FILE, test: TEST_FILE, asked };
    const result = await page.evaluate(piece, given);
    // An attempt that a candidate takes down with it is lost whole.
    if (!result.proposal)
      return { done: 0, hostile: 0, lost: count, twice: 0, wrong: 0, ending: result.ending };
    const counts = JSON.parse(result.proposal.rationale);
    return { ...counts, lost: count - counts.done, twice: Math.max(0, result.testRuns - count) };
  });
}

/** Runs on the page. @param {{ agent: string, files: Record<string, string>, program: string, test: string, asked: { first: number, count: number } }} given */
async function piece({ agent, files, program, test, asked }) {
  const loop = await window.lamarck.loop();
  return loop.propose({
    agent: { 'agent.js': agent },
    format: 'modules',
    program: { [program]: files[program] ?? '' },
    visible: { [test]: files[test] ?? '' },
    instruction: JSON.stringify(asked),
    testRuns: asked.count,
    seed: String(asked.first),
    tried: [],
  });
}
