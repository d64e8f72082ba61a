import { FILES, MARK, PROGRAM_FILE, TEST_FILE } from './candidate.js';

/**
 * Verdicts a second that so many judges of a page give, on candidates `first` to `first + count`. They are kept busy:
 * a real run asks for several verdicts at once.
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
  };
  return page.evaluate(async ({ files, program, file, test, mark, first, count, judges }) => {
    const loop = await window.lamarck.loop(judges);
    let next = first;
    const lane = async () => {
      for (let n = next++; n < first + count; n = next++) {
        const text = program.replace(mark, `${mark} + 0 * ${n}`);
        const verdict = await loop.judge({
          format: 'modules',
          files: { ...files, [file]: text },
          tests: [test],
        });
        const passed = verdict.tests.filter(({ outcome }) => outcome === 'passed').length;
        if (passed !== 5)
          throw new Error(`the judge passed ${passed} of 5 tests: ${JSON.stringify(verdict)}`);
      }
    };
    const began = performance.now();
    await Promise.all(Array.from({ length: 8 }, lane));
    return (count * 1000) / (performance.now() - began);
  }, asked);
}
