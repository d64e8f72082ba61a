import type { TestResult } from '../../../../src/evolution/verdict';

const PASSED = 'P';

/** Of ES2024, which the engine has. */
type Checked = string & { isWellFormed(): boolean };

/** Whether a text comes through the engine's C strings as it is. */
const isPlain = (text: string): boolean => (text as Checked).isWellFormed() && !text.includes('\0');

/**
 * Results as text for the host. Nearly all of them are one test that passed: its name does, where JSON would cost more
 * than running the test.
 */
export function writeResults(results: readonly TestResult[]): string {
  const first = results[0];
  if (
    results.length === 1 &&
    first?.outcome === 'passed' &&
    first.message === undefined &&
    isPlain(first.name)
  )
    return PASSED + first.name;
  return JSON.stringify(results);
}

/** What {@link writeResults} wrote of a test file. */
export function readResults(text: string, file: string): TestResult[] {
  if (text.startsWith(PASSED)) return [{ file, name: text.slice(PASSED.length), outcome: 'passed' }];
  return JSON.parse(text) as TestResult[];
}
