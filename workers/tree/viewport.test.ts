import { expect, test } from 'vitest';
import { lineageLayout } from './lineageLayout';
import { nearestTo } from './nearestTo';
import { tree } from './tree.fixture';
import { Viewport } from './viewport';

const star = (leaves: number) => lineageLayout(tree(-1, ...Array.from({ length: leaves }, () => 0)));
function canvas(width = 600, height = 400): Viewport {
  const view = new Viewport();
  view.resize(width, height);
  return view;
}

test('a tree of any size stays within the canvas', () => {
  for (const leaves of [1, 10, 1000, 50_000]) {
    const { x, y } = canvas().place(star(leaves));
    const least = [...x, ...y].reduce((a, b) => Math.min(a, b));
    expect(least).toBeGreaterThan(0);
    expect(x.reduce((a, b) => Math.max(a, b))).toBeLessThan(600);
    expect(y.reduce((a, b) => Math.max(a, b))).toBeLessThan(400);
  }
});

test('magnified, what is at the pointer stays there, and no further than labels need', () => {
  const view = canvas();
  const layout = star(1000);
  const before = view.stepAt(layout, 300, 150);
  view.zoom(layout, 4, 300, 150);
  expect(view.stepAt(layout, 300, 150).y).toBeCloseTo(before.y, 6);
  expect(view.fits).toBe(false);
  view.zoom(layout, 1e9, 300, 150);
  const { y } = view.place(layout);
  expect((y[2] ?? 0) - (y[1] ?? 0)).toBeCloseTo(layout.tallest);
  expect(view.nearest(layout)).toBe(true);
  view.zoom(layout, 1e-9, 0, 0);
  expect(view.fits).toBe(true);
});

test('however far it is dragged, the picture stays on the canvas', () => {
  const view = canvas();
  const layout = star(1000);
  view.zoom(layout, 10, 300, 200);
  for (const way of [-1e6, 1e6]) {
    view.pan(layout, way, way);
    const { x, y } = view.place(layout);
    expect(x.some((at, i) => at > 0 && at < 600 && (y[i] ?? -1) > 0 && (y[i] ?? -1) < 400)).toBe(true);
  }
});

test('a variant that is walked to is brought into sight', () => {
  const view = canvas();
  const layout = star(1000);
  view.zoom(layout, 1e9, 300, 200);
  view.reveal(layout, layout.x[999] ?? 0, layout.y[999] ?? 0);
  const { y } = view.place(layout);
  expect(y[999]).toBeGreaterThan(0);
  expect(y[999]).toBeLessThan(400);
});

test('while it is magnified a tree that grows keeps its scale', () => {
  const view = canvas();
  view.zoom(star(1000), 8, 300, 200);
  const step = (leaves: number) => {
    const { y } = view.place(star(leaves));
    return (y[2] ?? 0) - (y[1] ?? 0);
  };
  expect(step(4000)).toBeCloseTo(step(1000), 9);
});

test('the nearest node within reach is found, and none beyond it', () => {
  const placed = canvas().place(star(3));
  expect(nearestTo(placed, (placed.x[2] ?? 0) + 4, (placed.y[2] ?? 0) - 3)).toBe(2);
  expect(nearestTo(placed, (placed.x[2] ?? 0) + 60, placed.y[2] ?? 0)).toBeNull();
});
