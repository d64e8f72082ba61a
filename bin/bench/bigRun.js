import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../install.js';

/** Variants of the real run that a big one grows from: the seed, whose verdict is real. */
const REAL = 1;

/**
 * Keeps a run of so many variants in a page's browser: it begins as a real one and is grown by `growRun.js`, through the
 * project's own journal and store.
 * @param {import('@playwright/test').Page} page one that is worked through `window.lamarck`
 * @param {number} size @returns {Promise<string>} the run's id
 */
export async function bigRun(page, size) {
  const file = await page.evaluate(async (variants) => {
    const loop = await window.lamarck.loop(1);
    const budget = { variants, verdicts: null, seconds: null };
    const id = await loop.create(await window.lamarck.experimentNamed('checkout', { budget, goal: null }));
    await loop.open(id);
    await loop.start();
    while (!(await loop.figures()).row.finished) await new Promise((resolve) => setTimeout(resolve, 50));
    await loop.stop();
    const file = await loop.exportRun(id);
    await loop.remove(id);
    await loop.sweep([id]);
    return file;
  }, REAL);
  await page.evaluate(await grower());
  return page.evaluate(({ file, size }) => /** @type {any} */ (window).grower.growRun(file, size), {
    file,
    size,
  });
}

/** `growRun.js` and all that it imports as one script. */
async function grower() {
  const bundle = await rolldown({
    input: join(ROOT, 'bin/bench/growRun.js'),
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'grower', codeSplitting: false });
  await bundle.close();
  return `${output[0].code}; globalThis.grower = grower; undefined`;
}
