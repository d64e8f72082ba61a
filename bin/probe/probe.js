import { forge, ofNeighbour } from '../../e2e/attacks/forge.js';
import { FORGERIES } from '../../e2e/attacks/forgeries.js';
import { hangAgent, hangCandidate, hangJudge, ofAttempt } from '../../e2e/attacks/hang.js';
import { HANGS } from '../../e2e/attacks/hangs.js';
import { tryEscapes } from './escapes.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../e2e/attacks/hangs.js').Hang} Hang */
/** @typedef {import('../../e2e/attacks/hang.js').HangResult} HangResult */

/** Attacks the sandbox of a page that is worked through `window.lamarck`, in every way that `e2e/attacks/` lists. @param {Page} page */
export async function probe(page) {
  say('ways out …');
  const { attempts, controls } = await tryEscapes(page);
  say('forgeries …');
  const forgeries = await tryForgeries(page);
  say('hangs; some are stopped by the clock, which takes a minute …');
  const hangs = await tryHangs(page);
  return {
    attempts: attempts.length,
    escaped: attempts.filter(({ escaped }) => escaped).length,
    forgeries: forgeries.length,
    forged: forgeries.filter(({ forged }) => forged).length,
    hangs: hangs.length,
    survived: hangs.filter(({ survived }) => survived).length,
    named: { attempts, controls, forgeries, hangs },
  };
}

/** Tries every forgery with an honest neighbour before and after it, all in one judge. @param {Page} page */
export async function tryForgeries(page) {
  const { judge } = sandboxOf(await anotherPage(page));
  const neighbour = await ofNeighbour(judge);
  const results = [];
  for (const forgery of FORGERIES) results.push(await forge(judge, forgery, neighbour));
  return results;
}

/** Tries every hang in every place; each that only the clock stops on a page of its own. @param {Page} page */
export async function tryHangs(page) {
  const one = await anotherPage(page);
  /** @type {HangResult[]} */
  const results = [];
  /** @type {Promise<HangResult>[]} */
  const slow = [];
  for (const hang of HANGS) {
    for (const kind of /** @type {const} */ (['judge', 'agent', 'candidate'])) {
      if (kind !== 'judge' && hang.judgeOnly) continue;
      if (kind !== 'judge' && hang.byClock)
        slow.push(anotherPage(page).then((own) => tryHang(own, kind, hang).finally(() => own.close())));
      else results.push(await tryHang(one, kind, hang));
    }
  }
  return [...results, ...(await Promise.all(slow))];
}

/** @param {Page} page @param {'judge' | 'agent' | 'candidate'} kind @param {Hang} hang @returns {Promise<HangResult>} */
async function tryHang(page, kind, hang) {
  const { judge, propose } = sandboxOf(page);
  if (kind === 'judge') return hangJudge(judge, hang, await ofNeighbour(judge));
  const neighbour = await ofAttempt(propose);
  return (kind === 'agent' ? hangAgent : hangCandidate)(propose, hang, neighbour);
}

/** A page like this one, with one bench and one judge: whoever comes next comes into the same. @param {Page} page */
async function anotherPage(page) {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  const other = await browser.newPage();
  await other.goto(page.url());
  await other.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  await other.evaluate(() => window.lamarck.loop(1).then(() => undefined));
  return other;
}

/** @param {Page} page */
const sandboxOf = (page) => ({
  /** @type {import('../../e2e/attacks/forge.js').Judge} */
  judge: (job) => page.evaluate(async (job) => (await window.lamarck.loop(1)).judge(job), job),
  /** @type {import('../../e2e/attacks/hang.js').Propose} */
  propose: (job) => page.evaluate(async (job) => (await window.lamarck.loop(1)).propose(job), job),
});

/** @param {string} what */
const say = (what) => console.error(`probing: ${what}`);
