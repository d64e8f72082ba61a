import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openAutomation } from '../builtPage.js';
import { candidate, runInNode, TEST_FILE } from './candidate.js';
import { median, ratio } from './median.js';
import { verdictsASecond } from './verdicts.js';

const ROUNDS = 7;
const CANDIDATES = 600;
const NODE_TESTS = 5;

/** Verdicts that an old judge has given before it is compared with a new one. */
const OLD_AGE = 20_000;

/**
 * Verdicts a second of one judge in the browser: against bare Node, `node --test`, two judges, and itself when it was new.
 * @type {import('./measure').Measure}
 */
export async function judge(opened) {
  const page = await openAutomation(opened);
  let next = 0;
  /** @param {import('@playwright/test').Page} where */
  const judged = (where, judges = 1) => verdictsASecond(where, judges, (next += CANDIDATES), CANDIDATES);
  const inBrowser = () => judged(page);
  await inBrowser();
  runInNode(0, CANDIDATES);
  const bare = await ratio(ROUNDS, inBrowser, (round) => runInNode((round + 1) * 10_000, CANDIDATES));
  const nodeTests = nodeTestsASecond();
  const pageOfTwo = await openAutomation(opened);
  await judged(pageOfTwo, 2);
  const two = await ratio(ROUNDS, () => judged(pageOfTwo, 2), inBrowser);
  await pageOfTwo.close();
  next += OLD_AGE;
  await verdictsASecond(page, 1, next, OLD_AGE);
  const freshPage = await openAutomation(opened);
  await judged(freshPage);
  const old = await ratio(ROUNDS, inBrowser, () => judged(freshPage));
  await freshPage.close();
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
    {
      name: 'two judges / one',
      value: two.ratio,
      aim: 1.8,
      unit: 'times the verdicts a second',
      detail: `${Math.round(two.a)} against ${Math.round(two.b)} a second; needs a core for each, and one for the loop`,
    },
    {
      name: 'old judge / new judge',
      value: old.ratio,
      aim: 0.95,
      unit: `times the verdicts a second, after ${OLD_AGE.toLocaleString('en-US')} verdicts`,
      detail: `${Math.round(old.a)} against ${Math.round(old.b)} a second`,
    },
  ];
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
