import { openAutomation } from '../builtPage.js';
import { runInNode } from './candidate.js';
import { coresGiven } from './cores.js';
import { ratio } from './median.js';
import { verdictsASecond } from './verdicts.js';

const ROUNDS = 7;
const CANDIDATES = 600;

/** Which verdicts of one judge's life are compared. */
const YOUNG = 100;
const OLD = 100_000;

/** Rounds of the comparison of young and old; each opens a page. */
const AGE_ROUNDS = 5;

/**
 * Verdicts a second of one judge in the browser: against bare Node, two judges, and itself when it was new.
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
  const pageOfTwo = await openAutomation(opened);
  await judged(pageOfTwo, 2);
  const two = await ratio(ROUNDS, () => judged(pageOfTwo, 2), inBrowser);
  await pageOfTwo.close();
  const cores = await coresGiven(opened);
  const rest = OLD - CANDIDATES * (1 + 2 * ROUNDS);
  await verdictsASecond(page, 1, (next += OLD), rest);
  const age = await ratio(AGE_ROUNDS, inBrowser, async () => {
    const young = await openAutomation(opened);
    await verdictsASecond(young, 1, (next += OLD), YOUNG);
    const rate = await judged(young);
    await young.close();
    return rate;
  });
  await page.close();
  return [
    {
      name: 'judge / bare Node',
      value: bare.ratio,
      aim: 1,
      unit: 'times the verdicts a second',
      detail: `${Math.round(bare.a)} against ${Math.round(bare.b)} a second`,
      isolates: [],
    },
    {
      name: 'two judges / one',
      value: two.ratio,
      aim: 1.8,
      unit: 'times the verdicts a second',
      detail: `${Math.round(two.a)} against ${Math.round(two.b)} a second; two busy workers get ${cores.toFixed(2)} times one's share here`,
    },
    {
      name: 'time at 100,000th / 100th',
      value: age.b / age.a,
      aim: 1.05,
      unit: 'times the milliseconds a verdict',
      least: true,
      detail: `${(1000 / age.a).toFixed(3)} ms against ${(1000 / age.b).toFixed(3)} ms`,
    },
  ];
}
