import { expect, test } from 'vitest';
import { lineageLayout, lineOf } from './lineageLayout';
import { tree } from './tree.fixture';

test('leaves stand one below the other, a parent midway between its first and last child', () => {
  const { x, y, right, bottom } = lineageLayout(tree(-1, 0, 0, 0, 2, 2));
  expect([...x]).toEqual([0, 1, 1, 1, 2, 2]);
  expect([...y]).toEqual([1.5, 0, 1.5, 3, 1, 2]);
  expect([right, bottom]).toEqual([2, 3]);
});

test('no two nodes of one column share a row', () => {
  const nodes = tree(-1, ...Array.from({ length: 2000 }, (_, i) => Math.floor((i * 7919) % (i + 1))));
  const { x, y } = lineageLayout(nodes);
  expect(new Set(Array.from(x, (column, i) => `${column} ${y[i]}`)).size).toBe(nodes.length);
});

test('an archive that has only its seed, and one that has nothing', () => {
  expect([...lineageLayout(tree(-1)).y]).toEqual([0]);
  expect(lineageLayout(tree()).y.length).toBe(0);
});

test('the line of a variant leads from it to the seed', () => {
  expect(lineOf(tree(-1, 0, 1, 1, 3).parent, 4)).toEqual(new Set([4, 3, 1, 0]));
});
