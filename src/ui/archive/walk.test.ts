import { expect, test } from 'vitest';
import { treeLayout } from './treeLayout';
import { walk } from './walk';

const nodes = [
  { parent: null, depth: 0 },
  { parent: 0, depth: 1 },
  { parent: 0, depth: 1 },
  { parent: 1, depth: 2 },
];
const step = (key: string, from: number) => walk(key, from, nodes, treeLayout(nodes), 3);

test('left to the parent, right to the first child', () => {
  expect([step('ArrowLeft', 3), step('ArrowRight', 0), step('ArrowLeft', 0), step('ArrowRight', 2)]).toEqual([
    1,
    1,
    null,
    null,
  ]);
});
test('up and down to the neighbours of the same column', () => {
  expect([step('ArrowDown', 1), step('ArrowUp', 2), step('ArrowDown', 2)]).toEqual([2, 1, null]);
});
test('Home to the seed, End to the best, any other key nowhere', () => {
  expect([step('Home', 2), step('End', 2), step('x', 2)]).toEqual([0, 3, null]);
});
