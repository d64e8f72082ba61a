/** What came of one run of the visible tests. */
export interface TestReport {
  readonly passed: number;
  /** At least as many as the parent has; tests that were never reached count as failed. */
  readonly total: number;
  readonly failed: number;
  /** One entry a test, in the order in which they run; skipped tests have none. */
  readonly results: readonly boolean[];
  /** True if the program or its tests could not even be loaded. */
  readonly broken: boolean;
}

/** Reports by their results: most of the thousands that are remembered of a program are alike. */
const made = new Map<string, TestReport>();
const KEPT = 10_000;

/** A report on `results`, padded with failures to `expected`; frozen, because agents keep it. */
export function makeReport(results: readonly boolean[], expected: number, broken: boolean): TestReport {
  const padded = [...results];
  while (padded.length < expected) padded.push(false);
  const key = (broken ? 'broken' : '') + padded.map(Number).join('');
  const known = made.get(key);
  if (known) return known;
  const passed = padded.filter(Boolean).length;
  const total = padded.length;
  const report = { passed, total, failed: total - passed, results: Object.freeze(padded), broken };
  if (made.size >= KEPT) made.clear();
  made.set(key, Object.freeze(report));
  return report;
}
