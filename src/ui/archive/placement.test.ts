import { expect, test } from 'vitest';
import { nodeAt, place } from './placement';
import { treeLayout } from './treeLayout';

const star = (leaves: number) =>
  treeLayout([
    { parent: null, depth: 0 },
    ...Array.from({ length: leaves }, () => ({ parent: 0, depth: 1 })),
  ]);

test('a tree of any size stays within the canvas', () => {
  for (const leaves of [1, 10, 1000]) {
    const { x, y } = place(star(leaves), { width: 600, height: 400, zoom: 1, middle: 0.5 });
    expect(Math.min(...x, ...y)).toBeGreaterThan(0);
    expect(Math.max(...x)).toBeLessThan(600);
    expect(Math.max(...y)).toBeLessThan(400);
  }
});

test('magnified, the asked-for part is in the middle', () => {
  const { y } = place(star(1000), { width: 600, height: 400, zoom: 20, middle: 0.5 });
  expect(Math.abs((y[500] ?? 0) - 200)).toBeLessThan(20);
});

test('the nearest node within reach is found, and none beyond it', () => {
  const placed = place(star(3), { width: 600, height: 400, zoom: 1, middle: 0.5 });
  expect(nodeAt(placed, (placed.x[2] ?? 0) + 4, (placed.y[2] ?? 0) - 3)).toBe(2);
  expect(nodeAt(placed, (placed.x[2] ?? 0) + 60, placed.y[2] ?? 0)).toBeNull();
});
