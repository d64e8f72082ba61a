import { ESCAPES } from '../../e2e/attacks/escapes.js';
import { startCollector } from './collector.js';
import { control } from './control.js';
import { listen, seen } from './marks.js';
import { PLACES } from './places.js';

/** An attempt that got through arrives within milliseconds. */
const SETTLE_MS = 2_000;

/** @typedef {{ name: string, place: string, said: string, escaped: boolean }} Attempt */
/** @typedef {{ name: string, works: boolean, said: string, expected: boolean }} Control `expected`: false where this browser has no such way */

/**
 * Tries every escape in every place, and where nothing protects.
 * @param {import('@playwright/test').Page} page with `window.lamarck`; its sandbox is started here
 * @param {(done: number, total: number) => void} [show]
 * @returns {Promise<{ attempts: Attempt[], controls: Control[] }>}
 */
export async function tryEscapes(page, show = () => {}) {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  const collector = await startCollector();
  try {
    await page.evaluate(() => window.lamarck.loop().then(() => undefined));
    await listen(page);
    const total = ESCAPES.length * (Object.keys(PLACES).length + 1);
    let done = 0;
    /** @type {(Attempt & { mark: string })[]} */
    const attempts = [];
    for (const [name, place] of Object.entries(PLACES)) {
      const tried = await severalAtOnce(ESCAPES, async (escape, i) => {
        const mark = `mark${name.length}x${i}x`;
        const said = await place(page, codeOf(escape, collector.addressOf(mark), mark));
        show((done += 1), total);
        return { name: escape.name, place: name, said, escaped: false, mark };
      });
      attempts.push(...tried);
    }
    await page.waitForTimeout(SETTLE_MS);
    const marks = await seen(page);
    for (const attempt of attempts) {
      attempt.escaped = collector.arrived.has(attempt.mark) || marks.includes(attempt.mark);
    }
    const datagrams = collector.arrived.has('datagram');
    const controls = await severalAtOnce(ESCAPES, async (escape, i) => {
      const mark = `control${i}x`;
      const code = codeOf(escape, collector.addressOf(mark), mark);
      const tried = await control(browser, escape, code, collector, mark);
      show((done += 1), total);
      return { name: escape.name, ...tried, expected: !escape.absent };
    });
    const rest = {
      name: 'datagrams of all attempts together',
      place: 'everywhere',
      said: '',
      escaped: datagrams,
    };
    return { attempts: [...attempts.map(({ mark: _, ...attempt }) => attempt), rest], controls };
  } finally {
    collector.close();
  }
}

/** @param {import('../../e2e/attacks/escapes.js').Escape} escape @param {string} at @param {string} mark */
const codeOf = ({ code }, at, mark) =>
  `const AT = ${JSON.stringify(at)}, MARK = ${JSON.stringify(mark)}; ${/^(const|let|for|if|throw|\()|;/.test(code) ? code : `return ${code}`}`;

const AT_ONCE = 6;

/**
 * @template Item, Result
 * @param {readonly Item[]} items @param {(item: Item, i: number) => Promise<Result>} work @returns {Promise<Result[]>}
 */
async function severalAtOnce(items, work) {
  /** @type {Result[]} */
  const results = [];
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < items.length; i = next++)
      results[i] = await work(/** @type {Item} */ (items[i]), i);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
}
