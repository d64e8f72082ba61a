import { expect, test } from 'vitest';
import type { RunRow } from '../../../workers/loop/protocol';
import { listRuns, packing, sizeOf } from './listRuns';

const row = (changes: Partial<RunRow>): RunRow => ({
  ...{
    id: changes.title ?? '',
    title: 'Checkout',
    experiment: 'checkout',
    seed: 1,
    createdAt: 0,
    changedAt: 0,
  },
  ...{ variants: 0, verdicts: 0, turns: 0, seconds: 0, seedScore: null, bestScore: null, heldOut: null },
  ...{ digest: '00', finished: null },
  ...changes,
});
const rows = [
  row({ title: 'Checkout', changedAt: 1, bestScore: 0.5, variants: 9 }),
  row({ title: 'My try', seed: 42, changedAt: 3, bestScore: null, variants: 0 }),
  row({ title: 'Another', changedAt: 2, bestScore: 1, variants: 9 }),
];
const titles = (text: string, order: Parameters<typeof listRuns>[2]) =>
  listRuns(rows, text, order).map(({ title }) => title);

test('the last changed comes first, unless one asks otherwise', () => {
  expect(titles('', 'changed')).toEqual(['My try', 'Another', 'Checkout']);
  expect(titles('', 'title')).toEqual(['Another', 'Checkout', 'My try']);
  expect(titles('', 'best')).toEqual(['Another', 'Checkout', 'My try']);
  expect(titles('', 'variants')).toEqual(['Another', 'Checkout', 'My try']);
});
test('the largest comes first if one asks for it, and what they take adds up to what the browser says', () => {
  const sized = [row({ title: 'A', bytes: 100 }), row({ title: 'B', bytes: 300 }), row({ title: 'C' })];
  expect(listRuns(sized, '', 'size').map(({ title }) => title)).toEqual(['B', 'A', 'C']);
  expect(sizeOf(sized) * packing(sized, 100)).toBe(100);
  expect(packing(sized, 0)).toBe(1);
  expect(packing(sized, 1_000)).toBe(1);
  expect(packing([], 1_000)).toBe(1);
});
test('every word must be in it', () => {
  expect(titles('seed 42', 'changed')).toEqual(['My try']);
  expect(titles('checkout an', 'changed')).toEqual(['Another']);
  expect(titles('nothing', 'changed')).toEqual([]);
});
