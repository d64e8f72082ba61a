/** What the layout needs of a variant; the variant's number is its place in the list. */
export interface TreeNode {
  readonly parent: number | null;
  readonly depth: number;
}

/** A place for every variant, in steps: `column` is the distance from the seed, `row` counts leaves from the top. */
export interface TreeLayout {
  readonly column: Float64Array;
  readonly row: Float64Array;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Lays a tree out by lineage: leaves one below the other in the order of their numbers, parents midway between their first and
 * last child. Linear in the number of variants: a parent's number is smaller than its children's, so two sweeps do.
 */
export function treeLayout(nodes: readonly TreeNode[]): TreeLayout {
  const n = nodes.length;
  const leaves = new Float64Array(n);
  const first = new Int32Array(n).fill(-1);
  const last = new Int32Array(n).fill(-1);
  let columns = 1;
  for (let i = n - 1; i >= 0; i--) {
    const node = nodes[i] as TreeNode;
    columns = Math.max(columns, node.depth + 1);
    if (leaves[i] === 0) leaves[i] = 1;
    if (node.parent === null) continue;
    leaves[node.parent] = (leaves[node.parent] ?? 0) + (leaves[i] ?? 0);
    first[node.parent] = i;
    if (last[node.parent] === -1) last[node.parent] = i;
  }
  const next = new Float64Array(n);
  const row = new Float64Array(n);
  const column = new Float64Array(n);
  for (let i = 1; i < n; i++) {
    const parent = (nodes[i] as TreeNode).parent ?? 0;
    const start = next[parent] ?? 0;
    next[i] = start;
    next[parent] = start + (leaves[i] ?? 1);
    row[i] = start;
  }
  for (let i = n - 1; i >= 0; i--) {
    column[i] = (nodes[i] as TreeNode).depth;
    const [top, bottom] = [first[i] ?? -1, last[i] ?? -1];
    if (top >= 0 && bottom >= 0) row[i] = ((row[top] ?? 0) + (row[bottom] ?? 0)) / 2;
  }
  return { column, row, columns, rows: Math.max(1, leaves[0] ?? 1) };
}

/** The numbers on the way from the seed to `number`. */
export function lineOf(nodes: readonly TreeNode[], number: number): Set<number> {
  const line = new Set<number>();
  for (let at: number | null = number; at !== null; at = nodes[at]?.parent ?? null) line.add(at);
  return line;
}
