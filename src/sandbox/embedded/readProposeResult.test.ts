import { expect, test } from 'vitest';
import type { ProposeJob } from '../sandbox';
import { readProposeResult } from './readProposeResult';

const job: ProposeJob = {
  ...{ agent: {}, format: 'modules', visible: {}, instruction: '', testRuns: 10, seed: 's', tried: [] },
  program: { 'program/a.js': 'let a = 1;' },
};
const edit = { file: 'program/a.js', start: 8, end: 9, text: '2' };
const result = (edits: unknown, more: object = {}) => ({
  ...{ proposal: { edits, rationale: 'why' }, ending: 'finished', testRuns: 3, claimsSolved: true },
  ...more,
});

test('an honest result gets through as it is', () => {
  expect(readProposeResult(result([edit]), job)).toEqual(result([edit]));
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'proposal'],
  ['no list', result('edits')],
  ['an empty list', result([])],
  ['holes', result([null])],
  ['a file that is not the program’s', result([{ ...edit, file: 'visible/a.test.js' }])],
  ['a name that every object has', result([{ ...edit, file: '__proto__' }])],
  ['offsets that are no numbers', result([{ ...edit, start: '0' }])],
  ['offsets outside', result([{ ...edit, end: 1e9 }])],
  ['negative offsets', result([{ ...edit, start: -1 }])],
  ['a fraction', result([{ ...edit, start: 0.5 }])],
  ['two that overlap', result([edit, edit])],
  ['no change', result([{ ...edit, text: '1' }])],
  ['a flood of text', result([{ ...edit, text: 'x'.repeat(1_000_000) }])],
  ['a flood of edits', result(Array.from({ length: 1_000 }, () => edit))],
])('%s is a proposal that was not made', (_, data) => {
  const read = readProposeResult(data, job);
  expect(read.proposal).toBeNull();
  expect(read.message).toBeTruthy();
  expect(read.claimsSolved).toBe(false);
});

test('numbers and endings that make no sense are replaced, long words cut', () => {
  const read = readProposeResult(
    result([edit], { testRuns: NaN, ending: 'won', message: 'x'.repeat(9_999) }),
    job,
  );
  expect(read).toMatchObject({ testRuns: 10, ending: 'threw' });
  expect(read.message?.length).toBeLessThan(3_000);
});
