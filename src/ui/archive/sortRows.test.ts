import { expect, test } from 'vitest';
import type { VariantRow } from '../../../workers/loop/protocol';
import { sortOrder } from './sortRows';

const row = (number: number, score: number, heldOut: number | null, testRuns = 0): VariantRow => ({
  ...{ id: `${number}`, number, parent: number === 0 ? null : 0, depth: 0, turn: number, score, heldOut },
  ...{ rationale: '', testRuns, ending: 'finished' as const },
  ...{ proposer: 'a', verdicts: number + 1, seconds: 0 },
});
const rows = [row(0, 0.5, null), row(1, 0.9, 0.2, 3.1), row(2, 0.5, 0.4, 3)];
const order = (key: Parameters<typeof sortOrder>[1], descending: boolean) => [
  ...sortOrder(rows, key, descending, new Map([[1, 2]])),
];

test('sorted by a column, equal ones in the order of their numbers', () => {
  expect(order('score', true)).toEqual([1, 0, 2]);
  expect(order('score', false)).toEqual([0, 2, 1]);
  expect(order('testRuns', true)).toEqual([1, 2, 0]);
  expect(order('objections', true)).toEqual([1, 0, 2]);
  expect(order('number', true)).toEqual([2, 1, 0]);
});

test('what has no value stands at the low end', () => {
  expect(order('heldOut', false)).toEqual([0, 1, 2]);
  expect(order('parent', false)).toEqual([0, 1, 2]);
});

test('shares that differ by one test of a thousand are told apart', () => {
  const close = [row(0, 0.501, null), row(1, 0.5, null)];
  expect([...sortOrder(close, 'score', false, new Map())]).toEqual([1, 0]);
});
