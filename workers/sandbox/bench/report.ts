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

/** A report on `results`, padded with failures to `expected`; frozen, because agents keep it. */
export function makeReport(results: readonly boolean[], expected: number, broken: boolean): TestReport {
  const padded = [...results];
  while (padded.length < expected) padded.push(false);
  let passed = 0;
  for (const result of padded) if (result) passed += 1;
  const total = padded.length;
  return Object.freeze({ passed, total, failed: total - passed, results: Object.freeze(padded), broken });
}
