import { blankPage } from './blankPage.js';
import { median } from './median.js';

const ROUNDS = 5;
const MILLISECONDS = 400;

/**
 * How much more two busy plain workers of a page do than one, in the same time: what this machine can give to two judges at best.
 * @param {Parameters<import('./measure').Measure>[0]} opened
 */
export async function coresGiven(opened) {
  const page = await blankPage(opened);
  /** @type {number[]} */
  const ratios = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = await page.evaluate(turnsOf, { workers: 1, milliseconds: MILLISECONDS });
    const two = await page.evaluate(turnsOf, { workers: 2, milliseconds: MILLISECONDS });
    ratios.push(two / one);
  }
  await page.close();
  return median(ratios);
}

/** Runs on the page: turns of a loop that so many workers do together. @param {{ workers: number, milliseconds: number }} asked */
async function turnsOf({ workers, milliseconds }) {
  const text = `onmessage = ({ data }) => {
    const until = performance.now() + data;
    let turns = 0;
    for (let x = 1; performance.now() < until; turns += 1) for (let i = 0; i < 1e4; i += 1) x = (x * 48271) % 2147483647;
    postMessage(turns);
  };`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const started = Array.from({ length: workers }, () => new Worker(address));
  const answers = (/** @type {number} */ time) =>
    Promise.all(
      started.map(
        (worker) =>
          new Promise((/** @type {(turns: number) => void} */ resolve) => {
            worker.onmessage = ({ data }) => resolve(data);
            worker.postMessage(time);
          }),
      ),
    );
  // The first, short one starts and warms the workers.
  await answers(20);
  const turns = await answers(milliseconds);
  for (const worker of started) worker.terminate();
  return turns.reduce((sum, one) => sum + one, 0);
}
