import { memoryOf } from './memory.js';

/**
 * One tenth of a soak.
 * @typedef {{ done: number, hostile: number, lost: number, twice: number, wrong: number, seconds: number, memoryMB: number | null }} Tenth
 * @typedef {Omit<Tenth, 'seconds' | 'memoryMB'>} Counts
 */

/** So much is asked of the page at once, so that a soak can end on time. */
const PIECE = 1_000;

/**
 * Does `total` pieces of work in tenths, until all is done or the time is over.
 * @param {import('@playwright/test').Page} page @param {number} total @param {number} until
 * @param {(first: number, count: number) => Promise<Counts>} work
 * @returns {Promise<Tenth[]>}
 */
export async function inTenths(page, total, until, work) {
  /** @type {Tenth[]} */
  const tenths = [];
  const began = Date.now();
  let next = 0;
  for (let n = 1; n <= 10; n += 1) {
    const tenth = {
      done: 0,
      hostile: 0,
      lost: 0,
      twice: 0,
      wrong: 0,
      seconds: 0,
      memoryMB: /** @type {number | null} */ (null),
    };
    const start = Date.now();
    // A soak that has too little time for all it was asked does a tenth of what it can in each tenth of its time.
    const tenthEnds = began + ((until - began) * n) / 10;
    const end = Math.round((total * n) / 10);
    while (next < end && Date.now() < tenthEnds) {
      const count = Math.min(PIECE, end - next);
      const counts = await work(next, count);
      for (const key of /** @type {const} */ (['done', 'hostile', 'lost', 'twice', 'wrong']))
        tenth[key] += counts[key];
      next += count;
    }
    next = end;
    tenth.seconds = (Date.now() - start) / 1000;
    tenth.memoryMB = await memoryOf(page);
    console.error(`tenth ${n}: ${tenth.done} in ${tenth.seconds.toFixed(1)} s, ${tenth.memoryMB ?? '?'} MB`);
    tenths.push(tenth);
  }
  return tenths;
}
