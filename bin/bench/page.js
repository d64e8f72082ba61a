import { openAutomation } from '../builtPage.js';
import { bigRun } from './bigRun.js';
import { firstLoad } from './load.js';

/** Variants of the large runs. */
const MANY = 1_000;
const MOST = 50_000;

/** Seconds of the run whose long tasks are counted, and of those whose frames are. */
const WATCHED_SECONDS = 60;
const FRAMES_SECONDS = 15;

/** The page is given so long to come to rest after it was opened, in milliseconds. */
const REST_MS = 3_000;

/**
 * What a person feels: whether the page stays awake while a run goes on, at any size of archive, and how soon a large one is
 * there. On the page as people open it, in a real browser; the large runs are grown by `growRun.js` and kept in its own store.
 * @type {import('./measure').Measure}
 */
export async function page(opened) {
  const context = await opened.browser.newContext({ viewport: { width: 1440, height: 900 } });
  /** @type {import('@playwright/test').Browser} */
  const browser = Object.assign(Object.create(opened.browser), { newPage: () => context.newPage() });
  const keeper = await openAutomation({ url: opened.url, browser });
  const [small, many, most] = [
    await bigRun(keeper, 1),
    await bigRun(keeper, MANY),
    await bigRun(keeper, MOST),
  ];
  await keeper.close();

  const watched = await watch(context, opened.url, small, 1, WATCHED_SECONDS);
  const withMany = await watch(context, opened.url, many, MANY, FRAMES_SECONDS);
  const withMost = await watch(context, opened.url, most, MOST, FRAMES_SECONDS);
  await context.close();
  const [load] = await firstLoad(opened);
  const tasks = (/** @type {typeof watched} */ one) =>
    `${one.variants} variants, ${one.tasks.length} tasks: ${one.tasks.join(', ') || 'none'}`;
  return [
    {
      name: 'longTasksOver50ms',
      value: watched.tasks.length,
      aim: 0,
      unit: `tasks of the main thread over 50 ms in ${WATCHED_SECONDS} s of a run`,
      least: true,
      detail: tasks(watched),
    },
    ...[
      { size: MANY, measured: withMany },
      { size: MOST, measured: withMost },
    ].map(({ size, measured }) => ({
      name: `frameGap99thMsWith${size}`,
      value: percentile(measured.gaps, 0.99),
      aim: 50,
      unit: `milliseconds between frames, 99th percentile, run of ${size.toLocaleString('en')} going on`,
      least: true,
      detail: `median ${percentile(measured.gaps, 0.5).toFixed(1)}, longest ${percentile(measured.gaps, 1).toFixed(0)}; ${tasks(measured)}`,
    })),
    {
      name: `openMsWith${MOST}`,
      value: withMost.openMs,
      aim: 2_000,
      unit: 'milliseconds from asking for the run to its picture',
      least: true,
      detail: `long tasks meanwhile: ${withMost.openTasks.join(', ') || 'none'}`,
    },
    {
      name: `mainThreadMBWith${MOST}`,
      value: withMost.heapMB,
      aim: 60,
      unit: 'MB of the main thread’s heap, after a collection',
      least: true,
    },
    {
      name: 'firstLoadBytes',
      value: Math.round(load.value * 1000),
      aim: 120_000,
      unit: 'bytes gzip, page and loop',
      least: true,
      ...(load.detail !== undefined && { detail: load.detail }),
    },
  ];
}

/**
 * Opens a run, goes on with it, and watches the main thread.
 * @param {import('@playwright/test').BrowserContext} context @param {string} url @param {string} id @param {number} size
 * @param {number} seconds
 */
async function watch(context, url, id, size, seconds) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    /** @type {number[]} */
    const tasks = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(Math.round(entry.duration));
    }).observe({ type: 'longtask' });
  });
  const tasks = () => page.evaluate(() => /** @type {any} */ (window).tasks.splice(0));
  await page.goto(url);
  const run = page.getByRole('group', { name: 'Run' });
  await run.getByRole('button', { name: /^(Run|Go on)$/ }).waitFor();
  await page.waitForTimeout(REST_MS);
  await tasks();
  const openMs = await page.evaluate(openAndTime, { id, size });
  await page.waitForTimeout(REST_MS);
  /** @type {number[]} */
  const openTasks = await tasks();
  const heapMB = await heap(page);
  await run.getByRole('button', { name: /^(Run|Go on)$/ }).click();
  await run.getByRole('button', { name: 'Pause' }).waitFor({ timeout: 120_000 });
  await tasks();
  const gaps = await page.evaluate(frames, seconds);
  /** @type {number[]} */
  const tasksOfRun = await tasks();
  const told = await page.getByRole('region', { name: 'Archive' }).textContent();
  const variants = Number(/([\d,]+) variants/.exec(told ?? '')?.[1]?.replaceAll(',', ''));
  if (!(variants > size)) throw new Error(`the run of ${size} variants did not go on`);
  await page.close();
  return { openMs, openTasks, heapMB, gaps, tasks: tasksOfRun, variants };
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
function frames(seconds) {
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

/** @param {readonly number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
