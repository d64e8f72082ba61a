import { openAutomation } from '../builtPage.js';
import { bigRun } from './bigRun.js';
import { blankPage } from './blankPage.js';
import { firstLoad } from './load.js';
import { longByWork, tasksInWords } from './mainThread.js';
import { watchAgents } from './watchAgents.js';
import { frameGaps, watchRun } from './watchRun.js';

/** Variants of the large runs. */
const MANY = 1_000;
const MOST = 50_000;

/** Seconds of the run whose long tasks are counted, and of those whose frames are. */
const WATCHED_SECONDS = 60;
const FRAMES_SECONDS = 15;

/**
 * What a person feels: whether the page stays awake while a run goes on, at any size of archive, and how soon a large one is
 * there. On the page as people open it, in a real browser; the large runs are grown by `growRun.js` and kept in its own store.
 * Beside each stands what an empty page gets of the machine at the same time.
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

  const empty = await blankPage(opened);
  const idle = await empty.evaluate(frameGaps, FRAMES_SECONDS);
  const watch = (/** @type {string} */ id, /** @type {number} */ size, /** @type {number} */ seconds) =>
    watchRun(context, empty, opened.url, id, size, seconds);
  const watched = await watch(small, 1, WATCHED_SECONDS);
  const withMany = await watch(many, MANY, FRAMES_SECONDS);
  const withMost = await watch(most, MOST, FRAMES_SECONDS);
  const withAgents = await watchAgents(context, empty, opened.url, FRAMES_SECONDS);
  await empty.close();
  await context.close();
  const [load] = await firstLoad(opened);
  return [
    {
      name: 'longTasksOver50ms',
      value: watched.tasks.length,
      aim: 0,
      unit: `tasks of the main thread over 50 ms by the clock in ${WATCHED_SECONDS} s of a run`,
      least: true,
      detail: `${watched.variants} variants; ${tasksInWords(watched.tasks)}`,
    },
    {
      name: 'longTasksByWork',
      value: longByWork(watched.tasks).length,
      aim: 0,
      unit: 'of these, tasks in which the thread itself worked for over 50 ms: in the others it waited for a core',
      least: true,
    },
    {
      name: 'frameGap99thMsIdle',
      value: percentile(idle, 0.99),
      aim: null,
      unit: 'milliseconds between frames, 99th percentile, of an empty page while nothing goes on',
      least: true,
      detail: inWords(idle),
    },
    ...[
      { name: MANY, what: `run of ${MANY.toLocaleString('en')}`, measured: withMany },
      { name: MOST, what: `run of ${MOST.toLocaleString('en')}`, measured: withMost },
      { name: 'Agents', what: 'an agent’s rewriting itself', measured: withAgents },
    ].flatMap(({ name, what, measured: { gaps, gapsOfEmpty, tasks } }) => [
      {
        name: `frameGap99thMsWith${name}`,
        value: percentile(gaps, 0.99),
        aim: 50,
        unit: `milliseconds between frames, 99th percentile, ${what} going on`,
        least: true,
        detail: `${inWords(gaps)}; tasks over 50 ms: ${tasksInWords(tasks)}`,
      },
      {
        name: `frameGap99thMsBeside${name}`,
        value: percentile(gapsOfEmpty, 0.99),
        aim: null,
        unit: 'milliseconds between frames, 99th percentile, of an empty page at the same time',
        least: true,
        detail: inWords(gapsOfEmpty),
      },
    ]),
    {
      name: `openMsWith${MOST}`,
      value: withMost.openMs,
      aim: 2_000,
      unit: 'milliseconds from asking for the run to its picture',
      least: true,
      detail: `tasks over 50 ms meanwhile: ${tasksInWords(withMost.openTasks)}`,
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

/** @param {readonly number[]} gaps */
const inWords = (gaps) =>
  `median ${percentile(gaps, 0.5).toFixed(1)}, longest ${percentile(gaps, 1).toFixed(0)}`;

/** @param {readonly number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
