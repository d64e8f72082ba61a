import {
  JUDGE_MEMORY_BYTES,
  JUDGE_TEST_FUEL,
  JUDGE_VERDICT_FUEL,
  OUTPUT_CHARACTERS,
  VIRTUAL_CLOCK_MS,
} from '../sandbox/limits';

/** What one verdict of the embedded judge may take. All of it is counted, so that a verdict is the same on every machine. */
export interface Limits {
  /** Fuel of one test, in interrupts: 10,000 loop turns or calls each. */
  readonly testFuel: number;
  /** Fuel of the whole verdict, in interrupts. */
  readonly verdictFuel: number;
  /** Memory of the engine, in bytes, the harness's 2 MB included. */
  readonly memoryBytes: number;
  /** Virtual milliseconds that timers of one test may let pass. */
  readonly clockMs: number;
  /** Printed output that is kept, in characters; ten times more ends the execution. */
  readonly outputCharacters: number;
}

/** The limits of a task that names none. */
export const USUAL_LIMITS: Limits = {
  testFuel: JUDGE_TEST_FUEL,
  verdictFuel: JUDGE_VERDICT_FUEL,
  memoryBytes: JUDGE_MEMORY_BYTES,
  clockMs: VIRTUAL_CLOCK_MS,
  outputCharacters: OUTPUT_CHARACTERS,
};

/**
 * The least and the most that can be asked for. More fuel than that would run into the judge’s clock on a slow machine; 16 MB hold
 * stack, harness and a small program; all of the memory is what a verdict usually has.
 */
export const LIMIT_RANGES: Readonly<Record<keyof Limits, readonly [least: number, most: number]>> = {
  testFuel: [100, 20_000],
  verdictFuel: [100, 100_000],
  memoryBytes: [16 * 1024 * 1024, JUDGE_MEMORY_BYTES],
  clockMs: [1_000, 3_600_000],
  outputCharacters: [1_024, 1024 * 1024],
};

const NAMES: Readonly<Record<keyof Limits, string>> = {
  testFuel: 'a test’s fuel',
  verdictFuel: 'a verdict’s fuel',
  memoryBytes: 'the judge’s memory',
  clockMs: 'the virtual time of a test',
  outputCharacters: 'the output of a verdict',
};

/** What is wrong with limits that came from outside, in one sentence; null if nothing is. */
export function limitsProblem(limits: unknown): string | null {
  if (limits === null || typeof limits !== 'object') return 'the judge’s limits are no object';
  const given = limits as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((key) => !Object.hasOwn(NAMES, key));
  if (unknown !== undefined) return `the judge has no limit '${unknown}'`;
  for (const key of Object.keys(NAMES) as (keyof Limits)[]) {
    const [least, most] = LIMIT_RANGES[key];
    const value = given[key];
    if (!(Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most))
      return `${NAMES[key]} is ${String(value)}; it must be a whole number from ${least} to ${most}`;
  }
  return null;
}
