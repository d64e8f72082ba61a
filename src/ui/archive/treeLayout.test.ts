import { expect, test } from 'vitest';
import { lineOf, treeLayout, type TreeNode } from './treeLayout';

const tree = (...parents: (number | null)[]): TreeNode[] => {
  const nodes: TreeNode[] = [];
  for (const parent of parents)
    nodes.push({ parent, depth: parent === null ? 0 : (nodes[parent]?.depth ?? 0) + 1 });
  return nodes;
};

test('leaves stand one below the other, a parent midway between its first and last child', () => {
  const { row, column, rows, columns } = treeLayout(tree(null, 0, 0, 0, 2, 2));
  expect([...column]).toEqual([0, 1, 1, 1, 2, 2]);
  expect([...row]).toEqual([1.5, 0, 1.5, 3, 1, 2]);
  expect([rows, columns]).toEqual([4, 3]);
});

test('no two nodes of one column share a row', () => {
  const nodes = tree(null, ...Array.from({ length: 2000 }, (_, i) => Math.floor((i * 7919) % (i + 1))));
  const { row, column } = treeLayout(nodes);
  expect(new Set(nodes.map((_, i) => `${column[i]} ${row[i]}`)).size).toBe(nodes.length);
});

test('an archive that has only its seed', () => {
  expect([...treeLayout(tree(null)).row]).toEqual([0]);
});

test('an empty archive has no places', () => {
  expect(treeLayout([]).row.length).toBe(0);
});

test('the line of a variant leads from it to the seed', () => {
  expect(lineOf(tree(null, 0, 1, 1, 3), 4)).toEqual(new Set([4, 3, 1, 0]));
});
