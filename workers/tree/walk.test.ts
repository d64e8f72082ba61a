import { expect, test } from 'vitest';
import { lineageLayout } from './lineageLayout';
import { tree } from './tree.fixture';
import { family, walk } from './walk';

const nodes = tree(-1, 0, 0, 1, 1);
const step = (key: string, from: number) =>
  walk(key, from, nodes, lineageLayout(nodes), new Set([0, 1, 4]), 4);

test('left to the parent, right to the child on the line of the best', () => {
  expect([step('ArrowLeft', 3), step('ArrowRight', 1), step('ArrowLeft', 0), step('ArrowRight', 2)]).toEqual([
    1,
    4,
    null,
    null,
  ]);
});
test('up and down to the siblings', () => {
  expect([step('ArrowDown', 1), step('ArrowUp', 2), step('ArrowDown', 2)]).toEqual([2, 1, null]);
});
test('Home to the seed, End to the best, any other key nowhere', () => {
  expect([step('Home', 2), step('End', 2), step('x', 2)]).toEqual([0, 4, null]);
});
test('a variant is told with its children and its place among siblings', () => {
  expect(family(1, nodes)).toEqual({ children: 2, place: 1, siblings: 2 });
  expect(family(0, nodes)).toEqual({ children: 2, place: 1, siblings: 1 });
});
