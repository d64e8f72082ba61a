import { expect, test } from 'vitest';
import type { TestOutcome, Verdict } from '../../evolution/verdict';
import { testRows } from './testRows';

const verdict = (...tests: [string, TestOutcome][]): Verdict => ({
  ending: 'finished',
  tests: tests.map(([name, outcome]) => ({ file: 'visible/a.test.js', name, outcome })),
  fuel: 0,
  output: '',
});
const changes = (now: Verdict, before: Verdict | null) =>
  testRows(now, before, 'visible/').map(({ change }) => change);

test('what was fixed and what was broken since the parent', () => {
  const before = verdict(['a', 'failed'], ['b', 'passed'], ['c', 'passed']);
  expect(changes(verdict(['a', 'passed'], ['b', 'cut-off'], ['c', 'passed']), before)).toEqual([
    'fixed',
    'broken',
    'same',
  ]);
});
test('tests of one name are told apart by their order', () => {
  const before = verdict(['a', 'failed'], ['a', 'passed']);
  expect(changes(verdict(['a', 'failed'], ['a', 'failed']), before)).toEqual(['same', 'broken']);
});
test('the parent could not be loaded: what passes now is fixed', () => {
  expect(changes(verdict(['a', 'passed'], ['b', 'failed']), verdict())).toEqual(['fixed', 'same']);
});
test('without a parent nothing has changed', () => {
  expect(changes(verdict(['a', 'passed']), null)).toEqual(['same']);
});
test('only the tests of the folder asked for', () => {
  expect(testRows(verdict(['a', 'passed']), null, 'held-out/')).toEqual([]);
});
