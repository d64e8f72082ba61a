import { expect, test } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox';
import type { Task } from '../task';
import { practise } from './practise';

const task: Task = {
  ...{ id: 'least', title: 'Least', instruction: 'Repair it.', format: 'script' },
  program: { 'program/least.js': 'const least = (a, b) => (a > b ? a : b);' },
  visible: { 'visible/a.test.js': '' },
  heldOut: { 'held-out/a.test.js': '' },
};

/** A sandbox whose agent claims a repair after three tries, and whose judge thinks so or does not. */
const sandboxWhere = (judged: 'passed' | 'failed'): Sandbox => ({
  judgeBuild: 'test',
  judge: () =>
    Promise.resolve({
      ending: 'finished',
      tests: [{ file: 'held-out/a.test.js', name: 'a', outcome: judged }],
      fuel: 1,
      output: '',
    }),
  propose: () =>
    Promise.resolve({
      proposal: { edits: [], rationale: '' },
      ending: 'finished',
      testRuns: 4,
      claimsSolved: true,
      tries: { all: [1, 1, 3], notes: { 'type operator': [1, 0, 2], 'type delete': [0, 1, 1] } },
    }),
  improve: () => Promise.reject(new Error('nobody improves')),
  close: () => {},
});

const practiceWhere = (judged: 'passed' | 'failed') =>
  practise({}, [task], 10, 'seed', sandboxWhere(judged), new AbortController().signal);

test('a repair that the judge confirms is a win', async () => {
  const { pages, solved } = await practiceWhere('passed');
  expect(solved).toBe(1);
  expect(pages).toEqual([
    { task: 'least', all: [1, 1, 3], notes: { 'type operator': [1, 0, 2], 'type delete': [0, 1, 1] } },
  ]);
});

test('an edit that merely pleases the visible tests is a try like any other', async () => {
  const { pages, solved } = await practiceWhere('failed');
  expect(solved).toBe(0);
  expect(pages).toEqual([
    { task: 'least', all: [0, 1, 3], notes: { 'type operator': [0, 0, 2], 'type delete': [0, 1, 1] } },
  ]);
});
