import { mainThread } from './mainThread.js';
import { frameGaps } from './watchRun.js';

/** The seed's exam may take so long on a busy machine, in milliseconds. */
const EXAM_MS = 180_000;

/**
 * Watches the main thread while an agent rewrites itself, as many benches at work as the page takes of itself; and beside it
 * a page that does nothing. The run is the one that the first page offers, from its second variant on: then there is a tree.
 * @param {import('@playwright/test').BrowserContext} context @param {import('@playwright/test').Page} empty
 * @param {string} url @param {number} seconds
 */
export async function watchAgents(context, empty, url, seconds) {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('html[data-ready=true]').waitFor();
  await page.getByRole('button', { name: /^Watch an agent rewrite itself$/i }).click();
  await page.waitForFunction(
    () => Number(document.querySelector('canvas')?.dataset.painted ?? 0) > 1,
    undefined,
    { timeout: EXAM_MS },
  );
  const running = await mainThread(page);
  const [gaps, gapsOfEmpty] = await Promise.all([
    page.evaluate(frameGaps, seconds),
    empty.evaluate(frameGaps, seconds),
  ]);
  const tasks = await running.longTasks();
  const goesOn = await page.getByRole('button', { name: 'Pause' }).isVisible();
  if (!goesOn) throw new Error('the run of agents ended while it was watched');
  await page.close();
  return { gaps, gapsOfEmpty, tasks };
}
