import type { Columns } from './columns';
import type { Layout } from './layout';

/** A tree as it is walked. */
type Ways = Pick<Columns, 'length' | 'parent' | 'depth'>;

/**
 * Where a key leads from a variant: left to the parent; right to a child, the one on the line of the best if there is one; up
 * and down to the sibling, or beyond the last one to the neighbour of the same generation; Home to the seed, End to the best.
 * Null where there is nothing. `lineage`: the layout by lineage.
 */
export function walk(
  key: string,
  from: number,
  { length, parent, depth }: Ways,
  lineage: Layout,
  line: ReadonlySet<number>,
  best: number,
): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return best;
  if (key === 'ArrowLeft') return from > 0 ? (parent[from] ?? null) : null;
  if (key === 'ArrowRight') {
    let child: number | null = null;
    for (let i = from + 1; i < length; i++) {
      if (parent[i] !== from) continue;
      if (line.has(i)) return i;
      child ??= i;
    }
    return child;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const way = key === 'ArrowDown' ? 1 : -1;
  let nearest: number | null = null;
  let distance = Infinity;
  for (let i = 0; i < length; i++) {
    const step = ((lineage.y[i] ?? 0) - (lineage.y[from] ?? 0)) * way;
    if (depth[i] !== depth[from] || step <= 0 || step >= distance) continue;
    nearest = i;
    distance = step;
  }
  return nearest;
}

/** How many children a variant has, and its place (from 1) among its parent's. */
export function family(
  of: number,
  { length, parent }: Ways,
): { children: number; place: number; siblings: number } {
  let [children, place, siblings] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    if (parent[i] === of) children += 1;
    if (parent[i] !== parent[of]) continue;
    siblings += 1;
    if (i <= of) place += 1;
  }
  return { children, place, siblings };
}
