import { listen, seen } from './marks.js';
import { RUNNER } from './places.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../e2e/attacks/escapes.js').Escape} Escape */

/**
 * Tries an escape where nothing protects: in a worker of an ordinary page, or in its window where only windows have the way.
 * @param {import('@playwright/test').Browser} browser @param {Escape} escape @param {string} code
 * @param {Awaited<ReturnType<typeof import('./collector.js').startCollector>>} collector @param {string} mark
 * @returns {Promise<{ works: boolean, said: string }>}
 */
export async function control(browser, escape, code, collector, mark) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${collector.address}/control`);
  await listen(page);
  const said = escape.window ? await inWindow(page, code) : await inWorker(page, code);
  let works = false;
  for (let look = 0; look < 40 && !works; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    works =
      escape.to === 'network'
        ? collector.arrived.has(escape.datagram ? 'datagram' : mark)
        : (await seen(page).catch(() => '')).includes(mark);
  }
  await context.close();
  return { works, said };
}

/** @param {Page} page @param {string} code */
function inWorker(page, code) {
  return page.evaluate(async ([runner, code]) => {
    const worker = new Worker(URL.createObjectURL(new Blob([runner])));
    worker.onmessage = ({ data }) => void Reflect.get(window, 'heard').push(String(data));
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => resolve(`refused: ${message}`);
      setTimeout(resolve, 4_000, 'nothing came back');
    });
    worker.postMessage({ port: port2 }, [port2]);
    port1.postMessage(code);
    return String(await answer);
  }, /** @type {const} */ ([RUNNER, code]));
}

/** @param {Page} page @param {string} code */
async function inWindow(page, code) {
  const attempt = `(async () => { ${code} })().then((got) => 'gave ' + got, (error) => 'refused: ' + error)`;
  const late = new Promise((resolve) => setTimeout(resolve, 1_500, 'nothing came back'));
  // A page that navigates away takes its answer along.
  return String(await Promise.race([page.evaluate(attempt).catch(() => 'went away'), late]));
}
