import { mainThread } from './mainThread.js';

/** The page is given so long to come to rest after it was opened, in milliseconds. */
const REST_MS = 3_000;

/**
 * Opens a run, goes on with it, and watches the main thread; and beside it, in a process of its own, a page that does nothing:
 * what that one misses of its frames the machine had no time for.
 * @param {import('@playwright/test').BrowserContext} context @param {import('@playwright/test').Page} empty
 * @param {string} url @param {string} id @param {number} size variants that the run has @param {number} seconds
 */
export async function watchRun(context, empty, url, id, size, seconds) {
  const page = await context.newPage();
  await page.goto(url);
  const run = page.getByRole('group', { name: 'Run' });
  await run.getByRole('button', { name: /^(Run|Go on)$/ }).waitFor();
  await page.waitForTimeout(REST_MS);
  const opening = await mainThread(page);
  const openMs = await page.evaluate(openAndTime, { id, size });
  await page.waitForTimeout(REST_MS);
  const openTasks = await opening.longTasks();
  const heapMB = await heap(page);
  await run.getByRole('button', { name: /^(Run|Go on)$/ }).click();
  await run.getByRole('button', { name: 'Pause' }).waitFor({ timeout: 120_000 });
  const running = await mainThread(page);
  const [gaps, gapsOfEmpty] = await Promise.all([
    page.evaluate(frameGaps, seconds),
    empty.evaluate(frameGaps, seconds),
  ]);
  const tasks = await running.longTasks();
  const told = await page.getByRole('region', { name: 'Archive' }).textContent();
  const variants = Number(/([\d,]+) variants/.exec(told ?? '')?.[1]?.replaceAll(',', ''));
  if (!(variants > size)) throw new Error(`the run of ${size} variants did not go on`);
  await page.close();
  return { openMs, openTasks, heapMB, gaps, gapsOfEmpty, tasks, variants };
}

/**
 * In the page: milliseconds until the picture shows the whole archive.
 * @param {{ id: string, size: number }} asked
 */
async function openAndTime({ id, size }) {
  const began = performance.now();
  location.hash = `#open=${id}`;
  while (document.querySelector('canvas')?.dataset.painted !== String(size))
    await new Promise((resolve) => setTimeout(resolve, 10));
  return performance.now() - began;
}

/** In the page: milliseconds between its frames. @param {number} seconds @returns {Promise<number[]>} */
export function frameGaps(seconds) {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const gaps = [];
    const end = performance.now() + seconds * 1000;
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (now < end) requestAnimationFrame(next);
      else resolve(gaps);
    };
    requestAnimationFrame(next);
  });
}

/** Megabytes of the page's own heap: workers have theirs. @param {import('@playwright/test').Page} page */
async function heap(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / 1e6;
}
