import { expect, test } from 'vitest';
import type { VariantRow } from '../../../workers/loop/protocol';
import { sortRows } from './sortRows';

const row = (number: number, score: number, heldOut: number | null): VariantRow => ({
  ...{ id: `${number}`, number, parent: null, depth: 0, turn: number, score, heldOut },
  ...{ rationale: '', testRuns: 0, ending: 'finished' as const },
  ...{ proposer: 'a', verdicts: number + 1, seconds: 0 },
});
const rows = [row(0, 0.5, null), row(1, 0.9, 0.2), row(2, 0.5, 0.4)];
const numbers = (sorted: readonly VariantRow[]) => sorted.map(({ number }) => number);

test('by score, best first; equal ones by number', () => {
  expect(numbers(sortRows(rows, 'score', true))).toEqual([1, 0, 2]);
  expect(numbers(sortRows(rows, 'score', false))).toEqual([0, 2, 1]);
});
test('a variant without held-out tests counts as the least', () => {
  expect(numbers(sortRows(rows, 'heldOut', false))).toEqual([0, 1, 2]);
});
