import type { Limits } from '../../../src/evolution/limits';
import type { Ending, TestResult } from '../../../src/evolution/verdict';
import {
  JUDGE_BACKSTOP_MS,
  JUDGE_JOBS,
  JUDGE_STACK_BYTES,
  STEPS_PER_INTERRUPT,
} from '../../../src/sandbox/limits';
import type { Fuel, Stop } from './fuel';
import type { Thrown } from './realm/lookAt';

const count = (value: number): string => value.toLocaleString('en-US');
const steps = (interrupts: number): string =>
  `${count(interrupts * STEPS_PER_INTERRUPT)} steps (loop turns and calls)`;

/** What is said where the memory limit was hit. */
export const memory = ({ memoryBytes }: Limits): string =>
  `out of memory: the limit is ${memoryBytes / 1024 / 1024} MB`;
/** What is said where the stack limit was hit. */
export const STACK = `stack overflow: calls are nested too deeply for ${JUDGE_STACK_BYTES / 1024} KB`;

const STOPS: Readonly<Record<Stop, (limits: Limits, detail: string) => string>> = {
  'test-fuel': ({ testFuel }) => `cut off after ${steps(testFuel)}`,
  'verdict-fuel': ({ verdictFuel }) => `out of fuel: all tests together may take ${steps(verdictFuel)}`,
  time: () => `timed out after ${JUDGE_BACKSTOP_MS / 1000} seconds`,
  output: ({ outputCharacters }) => `too much output: more than ${count(10 * outputCharacters)} characters`,
  exit: (_, code) => `process.exit(${code}) was called`,
};

/** Why something under way was given up. */
export function stuck(how: 'stopped' | 'never' | 'late' | 'jobs', fuel: Fuel): string {
  if (how === 'stopped') return STOPS[fuel.stopped ?? 'test-fuel'](fuel.limits, fuel.detail);
  if (how === 'never') return 'awaits a promise that nothing will ever settle';
  if (how === 'late') return `cut off after ${count(fuel.limits.clockMs)} virtual milliseconds of timers`;
  return `cut off after ${count(JUDGE_JOBS)} promise reactions`;
}

const STOP_ENDINGS: Readonly<Record<Stop, Ending>> = {
  'test-fuel': 'out-of-fuel',
  'verdict-fuel': 'out-of-fuel',
  time: 'timed-out',
  output: 'too-much-output',
  exit: 'threw',
};

/** The ending of an execution that could not go on. */
export function endingOf(how: 'stopped' | 'never' | 'late' | 'jobs', fuel: Fuel): Ending {
  if (how === 'stopped') return STOP_ENDINGS[fuel.stopped ?? 'test-fuel'];
  return how === 'never' ? 'never-settled' : 'out-of-fuel';
}

/** The ending of an execution whose files threw while they were loaded. */
export const ENDINGS: Readonly<Record<Thrown['kind'], Ending>> = {
  syntax: 'syntax-error',
  import: 'import-error',
  memory: 'out-of-memory',
  stack: 'stack-overflow',
  other: 'threw',
};

/** The engine's own words for its limits, with the limit's size. */
export function limited(message: string, limits: Limits): string {
  if (message === 'InternalError: out of memory') return memory(limits);
  return /^(Internal|Syntax)Error: stack overflow/.test(message) ? STACK : message;
}

/** A test that failed because the engine hit a limit was cut off. */
export function withLimits(test: TestResult, limits: Limits): TestResult {
  if (test.outcome !== 'failed' || test.message === undefined) return test;
  // Without memory for an error the engine throws null, as a program may, too.
  if (test.message === 'threw null') return { ...test, message: `${test.message}, unless ${memory(limits)}` };
  const message = limited(test.message, limits);
  return message === test.message ? test : { ...test, outcome: 'cut-off', message };
}
