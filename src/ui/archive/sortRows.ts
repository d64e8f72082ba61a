import type { VariantRow } from '../../../workers/loop/protocol';

/** What the table of variants can be sorted by. */
export type SortKey = 'number' | 'parent' | 'depth' | 'score' | 'heldOut' | 'testRuns';

/** Sorted by one column; equal ones by number, so that the order is always the same. */
export function sortRows(rows: readonly VariantRow[], key: SortKey, descending: boolean): VariantRow[] {
  const value = (row: VariantRow): number => row[key] ?? -1;
  return [...rows].sort((a, b) => (value(a) - value(b)) * (descending ? -1 : 1) || a.number - b.number);
}
