import { FILES, MARK, PROGRAM_FILE, TEST_FILE } from './candidate.js';

/** Jobs that the loop is given at once. */
const AT_ONCE = 300;

/**
 * Verdicts a second that so many judges of a page give, on candidates `first` to `first + count`. The loop is handed
 * many jobs at once and keeps the judges busy, as in a run, in which the page asks for nothing.
 * @param {import('@playwright/test').Page} page @param {number} judges as at the page's first call
 * @param {number} first @param {number} count
 */
export function verdictsASecond(page, judges, first, count) {
  const program = FILES[PROGRAM_FILE] ?? '';
  const asked = {
    files: FILES,
    program,
    file: PROGRAM_FILE,
    test: TEST_FILE,
    mark: MARK,
    first,
    count,
    judges,
    atOnce: AT_ONCE,
  };
  return page.evaluate(async ({ files, program, file, test, mark, first, count, judges, atOnce }) => {
    const loop = await window.lamarck.loop(judges);
    /** @param {number} n */
    const job = (n) => ({
      format: /** @type {const} */ ('modules'),
      files: { ...files, [file]: program.replace(mark, `${mark} + 0 * ${n}`) },
      tests: [test],
    });
    const began = performance.now();
    for (let n = first; n < first + count; n += atOnce) {
      const most = Math.min(atOnce, first + count - n);
      for (const verdict of await loop.judgeAll(Array.from({ length: most }, (_, i) => job(n + i)))) {
        const passed = verdict.tests.filter(({ outcome }) => outcome === 'passed').length;
        if (passed !== 5)
          throw new Error(`the judge passed ${passed} of 5 tests: ${JSON.stringify(verdict)}`);
      }
    }
    return (count * 1000) / (performance.now() - began);
  }, asked);
}
