import { expect, test } from 'vitest';
import { Columns } from './columns';

const growth = (first: number, parents: number[]) => ({
  first,
  parent: Int32Array.from(parents),
  score: Float64Array.from(parents, () => 0.5),
  proposer: Uint8Array.from(parents, () => 1),
});

test('what comes twice is taken once, and what would leave a gap not at all', () => {
  const columns = new Columns();
  columns.grow(growth(0, [-1, 0]));
  columns.grow(growth(1, [0, 1]));
  columns.grow(growth(9, [0]));
  expect(columns.length).toBe(3);
  expect([...columns.parent.subarray(0, 3)]).toEqual([-1, 0, 1]);
  expect([...columns.depth.subarray(0, 3)]).toEqual([0, 1, 2]);
});

test('columns grow as long as they must', () => {
  const columns = new Columns();
  columns.grow(growth(0, [-1, ...Array.from({ length: 5000 }, (_, i) => i)]));
  columns.refuse(Int32Array.from([4999, 3]));
  expect([columns.length, columns.depth[5000], columns.score[5000], columns.refused[4999]]).toEqual([
    5001, 5000, 0.5, 3,
  ]);
});
