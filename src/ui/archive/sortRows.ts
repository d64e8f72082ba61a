import type { VariantRow } from '../../../workers/loop/protocol';

/** What the table of variants can be sorted by. */
export type SortKey = 'number' | 'parent' | 'depth' | 'score' | 'heldOut' | 'testRuns' | 'objections';

/** Numbers of variants are below this. */
const NUMBERS = 2 ** 21;

/** Values are told apart to a millionth, as far as they are shares. */
const FINENESS = 1e6;

/**
 * The numbers of all variants sorted by one column; equal ones by number, so that the order is always the same. Value and
 * number go into one double each: those are sorted natively, 50,000 of them in a few milliseconds. Absent values come first.
 */
export function sortOrder(
  rows: readonly VariantRow[],
  key: SortKey,
  descending: boolean,
  objections: ReadonlyMap<number, number>,
): Uint32Array {
  const share = key === 'score' || key === 'heldOut';
  const valueOf = (row: VariantRow): number => {
    const value = key === 'objections' ? (objections.get(row.number) ?? 0) : row[key];
    // A repeated edit counts a tenth of a test run.
    return value === null ? 0 : 1 + Math.round(value * (share ? FINENESS : 10));
  };
  const packed = Float64Array.from(
    rows,
    (row) => valueOf(row) * (descending ? -1 : 1) * NUMBERS + row.number,
  );
  packed.sort();
  return Uint32Array.from(packed, (one) => ((one % NUMBERS) + NUMBERS) % NUMBERS);
}
