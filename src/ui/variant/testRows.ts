import type { TestOutcome, TestResult, Verdict } from '../../evolution/verdict';

/** A test of a verdict beside what became of it in the verdict before. */
export interface TestRow {
  readonly test: TestResult;
  /** What the parent's verdict said of it; null if that one does not list it. */
  readonly before: TestOutcome | null;
  readonly change: 'fixed' | 'broken' | 'same';
}

/** The tests of one folder, each compared with the verdict before. Tests of one name are told apart by their order. */
export function testRows(verdict: Verdict, before: Verdict | null, folder: string): TestRow[] {
  const outcomes = new Map<string, TestOutcome>();
  const seen = keys();
  for (const test of before?.tests ?? []) outcomes.set(seen(test), test.outcome);
  const key = keys();
  return verdict.tests
    .map((test) => ({ test, then: outcomes.get(key(test)) ?? null }))
    .filter(({ test }) => test.file.startsWith(folder))
    .map(({ test, then }) => ({ test, before: then, change: changeOf(test.outcome, then, before !== null) }));
}

function keys(): (test: TestResult) => string {
  const counts = new Map<string, number>();
  return ({ file, name }) => {
    const n = counts.get(`${file}|${name}`) ?? 0;
    counts.set(`${file}|${name}`, n + 1);
    return `${file}|${name}|${n}`;
  };
}

function changeOf(now: TestOutcome, then: TestOutcome | null, compared: boolean): TestRow['change'] {
  if (!compared || (now === 'passed') === (then === 'passed')) return 'same';
  return now === 'passed' ? 'fixed' : 'broken';
}
