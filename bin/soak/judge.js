import { FORGERIES } from '../../e2e/attacks/forgeries.js';
import { FILES, MARK, PROGRAM_FILE, TEST_FILE } from '../bench/candidate.js';
import { HOSTILE, LIGHT_HANGS, turnOf } from './hostile.js';
import { inTenths } from './tenths.js';

/** Hostile jobs: forgeries, and hangs that fuel stops. */
const JOBS = [
  ...FORGERIES.map(({ format, files, tests }) => ({ format, files, tests })),
  ...LIGHT_HANGS.map(({ code }) => ({
    format: /** @type {const} */ ('modules'),
    files: {
      'program/a.js': `export async function f() { ${code} }`,
      'held-out/a.test.js': `import test from 'node:test'; import { f } from '../program/a.js'; test('it', () => f()); test('no', () => { throw 1; });`,
    },
    tests: ['held-out/a.test.js'],
  })),
];

/** Judges so many candidates, each of its own source, as a run does. @param {import('@playwright/test').Page} page @param {number} total @param {number} until */
export async function soakJudge(page, total, until) {
  await page.evaluate(
    (given) => {
      Reflect.set(window, 'soak', given);
      return window.lamarck.loop().then(() => undefined);
    },
    {
      files: FILES,
      mark: MARK,
      file: PROGRAM_FILE,
      test: TEST_FILE,
      hostile: JOBS.map((_, i) => JOBS[turnOf(i, JOBS.length)]),
      every: HOSTILE,
    },
  );
  return inTenths(page, total, until, (first, count) => page.evaluate(piece, { first, count }));
}

/** Runs on the page. @param {{ first: number, count: number }} asked */
async function piece({ first, count }) {
  const { files, mark, file, test, hostile, every } = Reflect.get(window, 'soak');
  const loop = await window.lamarck.loop();
  const counts = { done: 0, hostile: 0, lost: 0, twice: 0, wrong: 0 };
  /** Which numbers came back: each candidate prints its own. @type {Set<string>} */
  const seen = new Set();
  let next = first;
  const lane = async () => {
    for (let n = next++; n < first + count; n = next++) {
      if (n % every === 0) {
        const verdict = await loop.judge(hostile[(n / every) % hostile.length]);
        counts.hostile += 1;
        if (verdict.tests.length === 0 || verdict.tests.every(({ outcome }) => outcome === 'passed'))
          counts.wrong += 1;
        seen.add(String(n));
      } else {
        const text = `console.log('candidate', ${n});\n${files[file].replace(mark, `${mark} + 0 * ${n}`)}`;
        const verdict = await loop.judge({
          format: 'modules',
          files: { ...files, [file]: text },
          tests: [test],
        });
        const number = /candidate (\d+)/.exec(verdict.output)?.[1] ?? '';
        if (seen.has(number)) counts.twice += 1;
        seen.add(number);
        const passed = verdict.tests.filter(({ outcome }) => outcome === 'passed').length;
        if (number !== String(n) || passed !== 5 || verdict.tests.length !== 5) counts.wrong += 1;
      }
      counts.done += 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  counts.lost = count - seen.size;
  return counts;
}
