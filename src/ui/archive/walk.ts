import type { TreeLayout, TreeNode } from './treeLayout';

/** Where an arrow key leads from a variant: left to the parent, right to the first child, up and down to the neighbours in its column. */
export function walk(
  key: string,
  from: number,
  nodes: readonly TreeNode[],
  layout: TreeLayout,
  best: number,
): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return best;
  if (key === 'ArrowLeft') return nodes[from]?.parent ?? null;
  if (key === 'ArrowRight') {
    const child = nodes.findIndex((node) => node.parent === from);
    return child === -1 ? null : child;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const way = key === 'ArrowDown' ? 1 : -1;
  let nearest: number | null = null;
  let distance = Infinity;
  for (const [i, node] of nodes.entries()) {
    const step = ((layout.row[i] ?? 0) - (layout.row[from] ?? 0)) * way;
    if (node.depth !== nodes[from]?.depth || step <= 0 || step >= distance) continue;
    nearest = i;
    distance = step;
  }
  return nearest;
}
