import { expect, test } from 'vitest';
import type { Verdict } from '../../evolution/verdict';
import { checks } from './checks';

const verdict = (
  outcomes: readonly ('passed' | 'failed')[],
  ending: Verdict['ending'] = 'finished',
): Verdict => ({
  ending,
  tests: outcomes.map((outcome, i) => ({ file: 'visible/a.test.js', name: `${i}`, outcome })),
  fuel: 0,
  output: '',
});
const passed = (given: Verdict, solved: Verdict | null = null) =>
  checks(given, solved).map((check) => check.passed);

test('a failing test is what a task needs', () => {
  expect(passed(verdict(['passed', 'failed']))).toEqual([true, true, true, null]);
});
test('nothing to improve where every test passes', () => {
  expect(passed(verdict(['passed']))).toEqual([true, true, false, null]);
});
test('a syntax error is not taken for a failing test', () => {
  expect(passed(verdict([], 'syntax-error'))).toEqual([false]);
});
test('a solution tells whether the tests could pass', () => {
  const start = verdict(['failed', 'passed']);
  expect(passed(start, verdict(['passed', 'passed']))).toEqual([true, true, true, true]);
  expect(passed(start, verdict(['passed', 'failed']))).toEqual([true, true, true, false]);
  expect(passed(start, verdict([], 'syntax-error'))).toEqual([true, true, true, false]);
});
