import { expect, test } from 'vitest';
import type { VariantRow } from '../../../workers/loop/protocol';
import { flips, type AgentRun } from '../../evolution/selfImprovement/agentRun';
import { examMatrix } from './matrix';

const variant = (number: number, parent: number | null): VariantRow => ({
  ...{ id: `v${number}`, number, parent, depth: 0, turn: number, score: 0, heldOut: null },
  ...{ rationale: '', testRuns: 0, ending: 'finished', proposer: 'a', verdicts: number + 1, seconds: 0 },
});
const report: AgentRun = {
  tasks: ['a', 'b', 'c'],
  exams: [
    ['000', '111', ''],
    ['1', '0', '1'],
    ['110', '100', '101'],
  ],
  measures: [],
  practice: { turns: 0, attempts: 0, solved: 0 },
  testRuns: 0,
};

test('easy tasks stand first; a cell says how often it was solved, and what changed since the parent', () => {
  const { tasks, rows } = examMatrix(report, [variant(0, null), variant(1, 0), variant(2, 0)]);
  // c: none, 1, 2/3; a: 0, 1, 2/3; b: 1, 0, 1/3. Alike ones keep the exam's order.
  expect(tasks).toEqual(['a', 'c', 'b']);
  expect(rows[0]?.map(({ solved, looks, change }) => [solved, looks, change])).toEqual([
    [0, 3, 'same'],
    [1, 1, 'gained'],
    [2, 3, 'gained'],
  ]);
  expect(rows[1]?.map(({ change }) => change)).toEqual(['same', 'same', 'same']);
  expect(rows[2]?.map(({ change }) => change)).toEqual(['same', 'lost', 'lost']);
});

test('what only one of both knows is left out', () => {
  expect(examMatrix(report, [variant(0, null)]).rows[0]).toHaveLength(1);
  expect(flips(['11'], ['1'])).toEqual({ gained: [], lost: [] });
});
