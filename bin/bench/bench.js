import { openAutomation } from '../builtPage.js';
import { FILES, MARK, PROGRAM_FILE, runInNode, TEST_FILE } from './candidate.js';
import { ratio } from './median.js';

const ROUNDS = 7;

/** Test runs of one attempt: enough to dwarf what starting an attempt costs. */
const RUNS = 4_000;

/** Runs the tests on one edit after the other, each of them new. */
const AGENT = `
export async function solve(program, tools) {
  const mark = ${JSON.stringify(MARK)};
  const file = ${JSON.stringify(PROGRAM_FILE)};
  const start = program.files[file].indexOf(mark) + mark.length;
  const first = Number(program.instruction);
  for (let n = first; n < first + ${RUNS}; n += 1) {
    const report = await tools.run({ file, start, end: start, text: ' + 0 * ' + n });
    if (report.passed !== 5) throw new Error('the bench passed ' + report.passed + ' of 5 tests');
  }
  return null;
}`;

/** Test runs a second of one bench against the same code in plain Node. @type {import('./measure').Measure} */
export async function bench(opened) {
  const page = await openAutomation(opened);
  let next = 0;
  const inBrowser = () => runsASecond(page, (next += RUNS));
  await inBrowser();
  runInNode(0, RUNS);
  const bare = await ratio(ROUNDS, inBrowser, (round) => runInNode((round + 1) * RUNS, RUNS));
  await page.close();
  return [
    {
      name: 'bench / bare Node',
      value: bare.ratio,
      aim: 0.8,
      unit: 'times the test runs a second',
      detail: `${Math.round(bare.a)} against ${Math.round(bare.b)} a second`,
    },
  ];
}

/** One attempt, timed from outside. @param {import('@playwright/test').Page} page @param {number} first */
function runsASecond(page, first) {
  const asked = { agent: AGENT, files: FILES, program: PROGRAM_FILE, test: TEST_FILE, first, runs: RUNS };
  return page.evaluate(async ({ agent, files, program, test, first, runs }) => {
    const loop = await window.lamarck.loop(1);
    const text = (/** @type {string} */ path) => /** @type {Record<string, string>} */ (files)[path] ?? '';
    const began = performance.now();
    const result = await loop.propose({
      agent: { 'agent.js': agent },
      format: 'modules',
      program: { [program]: text(program) },
      visible: { [test]: text(test) },
      instruction: String(first),
      testRuns: runs,
      seed: String(first),
      tried: [],
    });
    const seconds = (performance.now() - began) / 1000;
    if (result.ending !== 'finished' || result.testRuns !== runs) throw new Error(JSON.stringify(result));
    return runs / seconds;
  }, asked);
}
