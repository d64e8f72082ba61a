import { expect, test } from 'vitest';
import type { ProposeJob } from '../sandbox';
import { readSteps } from './readSteps';

const job: ProposeJob = {
  ...{
    agent: {},
    format: 'modules',
    visible: {},
    instruction: '',
    testRuns: 10,
    seed: 's',
    tried: [],
    steps: true,
  },
  program: { 'program/a.js': 'let a = 1;' },
};
const step = {
  edits: [{ file: 'program/a.js', start: 8, end: 9, text: '2' }],
  notes: ['n'],
  passed: 1,
  total: 2,
};

test('honest test runs get through as they are, the program as it stands among them', () => {
  const none = { ...step, edits: [] };
  expect(readSteps([step, none], job)).toEqual([step, none]);
});

test.each<[string, unknown]>([
  ['no list', 'steps'],
  ['holes', [null, 7]],
  ['more passed than there are', [{ ...step, passed: 3 }]],
  ['counts that are no numbers', [{ ...step, total: '2' }]],
  ['an edit outside the program', [{ ...step, edits: [{ ...step.edits[0], end: 99 }] }]],
  ['a file that is not the program’s', [{ ...step, edits: [{ ...step.edits[0], file: '__proto__' }] }]],
])('%s is left out', (_, data) => {
  expect(readSteps(data, job)).toEqual([]);
});

test('a flood is cut, and so are notes that are none', () => {
  expect(
    readSteps(
      Array.from({ length: 1_000 }, () => step),
      job,
    ),
  ).toHaveLength(100);
  const [read] = readSteps([{ ...step, notes: [1, 'x'.repeat(1_000), 'ok'] }], job);
  expect(read?.notes).toEqual(['ok']);
});
