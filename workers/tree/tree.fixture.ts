import { Columns } from './columns';

/** A tree with these parents, -1 for the seed, and these scores. */
export function tree(...parents: number[]): Columns {
  return scored(
    parents,
    parents.map(() => 0),
  );
}

export function scored(parents: readonly number[], scores: readonly number[]): Columns {
  const columns = new Columns();
  columns.grow({
    first: 0,
    parent: Int32Array.from(parents),
    score: Float64Array.from(scores),
    proposer: Uint8Array.from(parents, () => 0),
  });
  return columns;
}
