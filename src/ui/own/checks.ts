import { tally, type Verdict } from '../../evolution/verdict';

/** One thing that is asked of a person's own task before it is run. */
export interface Check {
  readonly name: string;
  /** Null where nobody knows; that is no obstacle. */
  readonly passed: boolean | null;
  /** What to do about it, if it did not pass. */
  readonly advice: string;
}

/**
 * What the judge's verdicts say about the task itself: that on the program as it starts, and that on the person's solution if there
 * is one.
 */
export function checks(verdict: Verdict, solved: Verdict | null): Check[] {
  const { passed, total } = tally(verdict, 'visible/');
  const loads = verdict.ending !== 'syntax-error' && verdict.ending !== 'import-error';
  const load = {
    name: loads ? 'program and tests can be loaded' : 'program or tests can’t be loaded',
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
    couldPass(solved),
  ];
}

/** Whether the tests could pass at all: no test of a task may ask for the impossible. */
function couldPass(solved: Verdict | null): Check {
  if (!solved)
    return {
      name: 'whether every test could pass is not known',
      passed: null,
      advice: 'Add a solution, and it is tried; nobody else sees it.',
    };
  const failing = solved.tests.filter(({ outcome }) => outcome !== 'passed');
  const well = solved.ending === 'finished' && failing.length === 0;
  const [first] = failing;
  return {
    name: well ? 'every test passes with your solution' : 'not every test passes with your solution',
    passed: well,
    advice: first
      ? `‘${first.name}’ fails: ${first.message ?? first.outcome}`
      : (solved.message ?? solved.ending),
  };
}
