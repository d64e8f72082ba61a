import type { Columns } from './columns';
import type { Layout } from './layout';

/**
 * Lays the tree out by lineage: columns are steps from the seed; leaves stand one below the other in the order of their numbers,
 * parents midway between their first and last child. Linear in the number of variants: a parent's number is smaller than its
 * children's, so two sweeps do.
 */
export function lineageLayout({
  length,
  parent,
  depth,
}: Pick<Columns, 'length' | 'parent' | 'depth'>): Layout {
  const leaves = new Float64Array(length);
  const first = new Int32Array(length).fill(-1);
  const last = new Int32Array(length).fill(-1);
  const x = new Float64Array(length);
  let right = 0;
  for (let i = length - 1; i >= 0; i--) {
    x[i] = depth[i] ?? 0;
    right = Math.max(right, x[i] ?? 0);
    if (leaves[i] === 0) leaves[i] = 1;
    const up = parent[i] ?? -1;
    if (up < 0) continue;
    leaves[up] = (leaves[up] ?? 0) + (leaves[i] ?? 0);
    first[up] = i;
    if (last[up] === -1) last[up] = i;
  }
  const next = new Float64Array(length);
  const y = new Float64Array(length);
  for (let i = 1; i < length; i++) {
    const up = parent[i] ?? 0;
    const start = next[up] ?? 0;
    next[i] = start;
    next[up] = start + (leaves[i] ?? 1);
    y[i] = start;
  }
  for (let i = length - 1; i >= 0; i--) {
    const [top, bottom] = [first[i] ?? -1, last[i] ?? -1];
    if (top >= 0 && bottom >= 0) y[i] = ((y[top] ?? 0) + (y[bottom] ?? 0)) / 2;
  }
  const bottom = Math.max(0, (leaves[0] ?? 1) - 1);
  return { x, y, right, bottom, long: 'y', widest: 170, tallest: 34 };
}

/** The numbers on the way from the seed to `number`. */
export function lineOf(parent: Int32Array, number: number): Set<number> {
  const line = new Set<number>();
  for (let at = number; at >= 0; at = parent[at] ?? -1) line.add(at);
  return line;
}
