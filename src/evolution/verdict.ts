/** What became of one test. `not-run`: the program ended before its turn. `cut-off`: the test itself hit a limit. */
export type TestOutcome = 'passed' | 'failed' | 'cut-off' | 'not-run' | 'skipped' | 'todo';

/** One test of a verdict. */
export interface TestResult {
  /** The test's file, for example `visible/wrap.test.js`. */
  readonly file: string;
  /** Names from the outermost suite to the test, joined with ` › `. */
  readonly name: string;
  readonly outcome: TestOutcome;
  /** Why it did not pass: the assertion's or the limit's message. */
  readonly message?: string;
}

/**
 * How an execution ended.
 * - `finished`: every test was run to its end, whatever its outcome.
 * - `syntax-error`: a file could not be parsed.
 * - `import-error`: a module or an export that does not exist.
 * - `threw`: a file threw while it was loaded.
 * - `out-of-fuel`, `out-of-memory`, `stack-overflow`, `too-much-output`: that limit was hit.
 * - `never-settled`: a promise that nothing will ever settle was awaited.
 * - `timed-out`: the wall-clock backstop ended it.
 * - `sandbox-died`: the sandbox was lost twice while this was in flight.
 */
export type Ending =
  | 'finished'
  | 'syntax-error'
  | 'import-error'
  | 'threw'
  | 'out-of-fuel'
  | 'out-of-memory'
  | 'stack-overflow'
  | 'too-much-output'
  | 'never-settled'
  | 'timed-out'
  | 'sandbox-died';

/** What the judge says of a variant. Plain data: it is journalled as it is. */
export interface Verdict {
  readonly ending: Ending;
  /** One sentence on the ending, where it is not `finished`: what happened, where, and the limit's size. */
  readonly message?: string;
  readonly tests: readonly TestResult[];
  /** Steps spent, in the judge's own unit (see `limits.ts`); the same on every machine. */
  readonly fuel: number;
  /** What the program and its tests printed, up to the output limit. */
  readonly output: string;
  /** Test runs that an agent spent in its exam; absent where a program was judged. */
  readonly testRuns?: number;
}

/** Passed and all of the tests whose file lies under `folder`; skipped and todo tests count as neither. */
export function tally(verdict: Verdict, folder: string): { passed: number; total: number } {
  let passed = 0;
  let total = 0;
  for (const test of verdict.tests) {
    if (!test.file.startsWith(folder) || test.outcome === 'skipped' || test.outcome === 'todo') continue;
    total += 1;
    if (test.outcome === 'passed') passed += 1;
  }
  return { passed, total };
}

/**
 * The share of the tests under `folder` that passed, 0 to 1. A verdict that lists no test there scores 0: a
 * program that could not be loaded passes nothing.
 */
export function share(verdict: Verdict, folder: string): number {
  const { passed, total } = tally(verdict, folder);
  return total === 0 ? 0 : passed / total;
}

/** The score that selection sees, 0 to 1: the share of visible tests passed, or of exam tasks that an agent solved. */
export const scoreOf = (verdict: Verdict): number =>
  share(verdict, verdict.testRuns === undefined ? 'visible/' : 'exam/');

/** The share of held-out tests passed, 0 to 1, or null where the task has none. Shown; never selected by. */
export function heldOutOf(verdict: Verdict, hasHeldOut: boolean): number | null {
  return hasHeldOut ? share(verdict, 'held-out/') : null;
}
