import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openAutomation } from '../builtPage.js';
import { candidate, FILES, MARK, PROGRAM_FILE, runInNode, TEST_FILE } from './candidate.js';
import { median, ratio } from './median.js';

const ROUNDS = 7;
const CANDIDATES = 600;
const NODE_TESTS = 5;

/** Verdicts a second of one judge in the browser, against bare Node and against `node --test`. @type {import('./measure').Measure} */
export async function judge(opened) {
  const page = await openAutomation(opened);
  let next = 0;
  const inBrowser = async () => verdictsASecond(page, (next += CANDIDATES));
  await inBrowser();
  runInNode(0, CANDIDATES);
  const bare = await ratio(ROUNDS, inBrowser, (round) => runInNode((round + 1) * 10_000, CANDIDATES));
  const nodeTests = nodeTestsASecond();
  await page.close();
  return [
    {
      name: 'judge / bare Node',
      value: bare.ratio,
      aim: 0.8,
      unit: 'times the verdicts a second',
      detail: `${Math.round(bare.a)} against ${Math.round(bare.b)} a second`,
    },
    {
      name: 'judge / node --test',
      value: bare.a / nodeTests,
      aim: 100,
      unit: 'times the verdicts a second',
      detail: `node --test: ${nodeTests.toFixed(1)} a second`,
    },
  ];
}

/** One judge, kept busy: a real run asks for several verdicts at once. @param {import('@playwright/test').Page} page @param {number} first */
function verdictsASecond(page, first) {
  const program = FILES[PROGRAM_FILE] ?? '';
  const asked = {
    files: FILES,
    program,
    file: PROGRAM_FILE,
    test: TEST_FILE,
    mark: MARK,
    first,
    count: CANDIDATES,
  };
  return page.evaluate(async ({ files, program, file, test, mark, first, count }) => {
    const loop = await window.lamarck.loop(1);
    let next = first;
    const lane = async () => {
      for (let n = next++; n < first + count; n = next++) {
        const text = program.replace(mark, `${mark} + 0 * ${n}`);
        const verdict = await loop.judge({
          format: 'modules',
          files: { ...files, [file]: text },
          tests: [test],
        });
        const passed = verdict.tests.filter(({ outcome }) => outcome === 'passed').length;
        if (passed !== 5)
          throw new Error(`the judge passed ${passed} of 5 tests: ${JSON.stringify(verdict)}`);
      }
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: 8 }, lane));
    return (count * 1000) / (performance.now() - began);
  }, asked);
}

/** One process a candidate, as a harness without a sandbox would do. */
function nodeTestsASecond() {
  const folder = mkdtempSync(join(tmpdir(), 'lamarck-bench-'));
  /** @type {number[]} */
  const seconds = [];
  for (let n = 0; n < NODE_TESTS; n += 1) {
    for (const [path, text] of Object.entries(candidate(n))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const began = performance.now();
    const { status } = spawnSync(process.execPath, ['--test', TEST_FILE], { cwd: folder });
    if (status !== 0) throw new Error('node --test failed');
    seconds.push((performance.now() - began) / 1000);
  }
  rmSync(folder, { recursive: true });
  return 1 / median(seconds);
}
