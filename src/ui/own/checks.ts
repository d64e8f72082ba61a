import { tally, type Verdict } from '../../evolution/verdict';

/** One thing that is asked of a person's own task before it is run. */
export interface Check {
  readonly name: string;
  readonly passed: boolean;
  /** What to do about it, if it did not pass. */
  readonly advice: string;
}

/** What the judge's verdict on the program as it starts says about the task itself. */
export function checks(verdict: Verdict): Check[] {
  const { passed, total } = tally(verdict, 'visible/');
  const loads = verdict.ending !== 'syntax-error' && verdict.ending !== 'import-error';
  const load = {
    name: 'program and tests can be loaded',
    passed: loads,
    advice: verdict.message ?? verdict.ending,
  };
  // Of what can't be loaded nothing more is known.
  if (!loads) return [load];
  return [
    load,
    {
      name: `the tests are found: ${total}`,
      passed: total > 0,
      advice: 'No test was found. Tests are written as test(name, function) from node:test.',
    },
    {
      name: `at least one fails now: ${total - passed} of ${total}`,
      passed: passed < total,
      advice: 'Every test passes already, so there is nothing to improve: add one that shows the bug.',
    },
  ];
}
