/** A task longer than this is a long one, in milliseconds (W3C Long Tasks). */
const LONG_MS = 50;

/** The mark by which the page's main thread is known among all threads of the browser. */
const MARK = 'main thread of the page that is watched';

/**
 * A task of the main thread that took over 50 ms by the clock; in milliseconds. `workMs`: how long the thread itself was at work in
 * it. The rest of it the thread waited for a core: that happens to an empty page too.
 * @typedef {{ ms: number, workMs: number }} LongTask
 */

/**
 * Watches a page's main thread from now on, by the browser's own trace: what a page can observe itself tells a task's length by
 * the clock only.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ longTasks: () => Promise<LongTask[]> }>} `longTasks` ends it
 */
export async function mainThread(page) {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser of its own');
  const session = await browser.newBrowserCDPSession();
  /** @type {{ name: string, pid: number, tid: number, dur?: number, tdur?: number }[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of /** @type {any[]} */ (value))
      if (event.name === MARK || (event.dur > LONG_MS * 1000 && event.name.endsWith('RunTask')))
        events.push(event);
  });
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['toplevel', 'blink.user_timing'],
      recordMode: 'recordAsMuchAsPossible',
    },
    transferMode: 'ReportEvents',
  });
  await page.evaluate((mark) => void performance.mark(mark), MARK);
  const longTasks = async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    const mark = events.find(({ name }) => name === MARK);
    if (!mark) throw new Error('the trace does not hold the page that is watched');
    const own = events.filter(({ name, pid, tid }) => name !== MARK && pid === mark.pid && tid === mark.tid);
    return own.map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1000, workMs: tdur / 1000 }));
  };
  return { longTasks };
}

/** The tasks in which the thread itself was at work for so long. @param {readonly LongTask[]} tasks */
export const longByWork = (tasks) => tasks.filter(({ workMs }) => workMs > LONG_MS);

/** @param {readonly LongTask[]} tasks */
export function tasksInWords(tasks) {
  if (tasks.length === 0) return 'none';
  const most = (/** @type {keyof LongTask} */ key) => Math.max(...tasks.map((task) => task[key])).toFixed(0);
  return `${tasks.length}, the longest ${most('ms')} ms, the most work in one ${most('workMs')} ms`;
}
