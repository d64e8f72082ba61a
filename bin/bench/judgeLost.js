import { openAutomation } from '../builtPage.js';
import { median } from './median.js';

const KILLS = 5;

/** Before a kill the page is left alone for so long, in milliseconds: a judge is not lost twice within a moment. */
const REST_MS = 3_000;

/**
 * How long a job takes at most that is with a judge, or comes to it, when its worker dies: what waited in it is judged again
 * by another one. Fuel ends what hangs in a judge, without a kill; this is what a crash or the clock would cost.
 * @type {import('./measure').Measure}
 */
export async function judgeLost(opened) {
  const page = await openAutomation(opened);
  await page.evaluate(judgeFor, 500);
  /** @type {number[]} */
  const longest = [];
  for (let n = 0; n < KILLS; n += 1) {
    await page.waitForTimeout(REST_MS);
    const worker = await theJudge(page);
    await worker.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('killed');
        }, 300),
    );
    longest.push(await page.evaluate(judgeFor, 1_500));
    if ((await theJudge(page)) === worker) throw new Error('the judge outlived its end');
  }
  await page.close();
  return [
    {
      name: 'next verdict after a judge is lost',
      value: median(longest),
      aim: 100,
      unit: 'milliseconds, its worker killed',
      least: true,
      detail: longest.map((time) => Math.round(time)).join(', '),
    },
  ];
}

/** The worker of the judge that has been running longest. A bench evaluates nothing for us. @param {import('@playwright/test').Page} page */
async function theJudge(page) {
  for (const worker of page.workers()) {
    if (!worker.url().startsWith('blob:')) continue;
    if (await worker.evaluate(() => true).catch(() => false)) return worker;
  }
  throw new Error('the page has no judge');
}

/** In the page: the longest of the verdicts given in so many milliseconds, one after the other. @param {number} milliseconds */
async function judgeFor(milliseconds) {
  const loop = await window.lamarck.loop(1);
  const files = { 'program/a.js': 'const one = 1;', 'visible/a.test.js': 'console.assert(one === 1)' };
  let longest = 0;
  for (const end = performance.now() + milliseconds; performance.now() < end;) {
    const began = performance.now();
    const verdict = await loop.judge({ format: 'script', files, tests: ['visible/a.test.js'] });
    if (verdict.tests[0]?.outcome !== 'passed') throw new Error(JSON.stringify(verdict));
    longest = Math.max(longest, performance.now() - began);
  }
  return longest;
}
