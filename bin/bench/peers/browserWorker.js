import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from '../../install.js';
import { blankPage } from '../blankPage.js';
import { BODY, MARK } from '../candidate.js';

/**
 * A page on which each candidate gets a module worker of its own. A browser has no `node:assert`: the project's own takes its place.
 * @param {Parameters<import('../measure').Measure>[0]} opened
 */
export async function openWorkerPage(opened) {
  const bundle = await rolldown({
    input: join(ROOT, 'workers/sandbox/harness/assert.ts'),
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'harness', minify: true });
  await bundle.close();
  const runner = `
    const { assert } = harness;
    let passed = 0;
    const test = (_, body) => { body(); passed += 1; };
    (() => { ${BODY} })();
    postMessage(passed);`;
  const page = await blankPage(opened);
  const source = output[0].code + runner;
  return {
    /** @param {number} first @param {number} count @returns {Promise<number>} workers a second */
    rate: (first, count) => page.evaluate(workersASecond, { source, mark: MARK, first, count }),
    close: () => page.close(),
  };
}

/** Runs on the page. @param {{ source: string, mark: string, first: number, count: number }} asked */
async function workersASecond({ source, mark, first, count }) {
  const began = performance.now();
  for (let n = first; n < first + count; n += 1) {
    const text = source.replace(mark, `${mark} + 0 * ${n}`);
    const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    const worker = new Worker(address, { type: 'module' });
    const passed = await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message || 'the worker did not start'));
    });
    worker.terminate();
    URL.revokeObjectURL(address);
    if (passed !== 5) throw new Error(`the worker passed ${passed} of 5 tests`);
  }
  return (count * 1000) / (performance.now() - began);
}
