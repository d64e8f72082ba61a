import { expect, test } from 'vitest';
import { placeLabels, type Label, type Wish } from './labels';

const wish = (x: number, y: number, must = false): Wish => ({
  text: '#1',
  x,
  y,
  width: 30,
  must,
  leaf: true,
});
const nodes = (...points: [number, number][]) => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
  radius: 5,
});
const overlap = (a: Label, b: Label) => Math.abs(a.left - b.left) < 30 && Math.abs(a.middle - b.middle) < 15;

test('a label stands to the right of a leaf', () => {
  expect(placeLabels([wish(100, 50)], nodes([100, 50]), 400, 300)).toMatchObject([{ left: 111, middle: 50 }]);
});

test('above, where a node stands to the right', () => {
  const [label] = placeLabels([wish(100, 50)], nodes([100, 50], [120, 50]), 400, 300);
  expect(label?.middle).toBeLessThan(50);
});

test('labels never lie over each other: one that finds no room is left out', () => {
  const wishes = Array.from({ length: 30 }, (_, i) => wish(100 + (i % 3) * 4, 50 + i));
  const labels = placeLabels(wishes, nodes([100, 50]), 400, 300);
  expect(labels.length).toBeLessThan(wishes.length);
  for (const a of labels) for (const b of labels) if (a !== b) expect(overlap(a, b)).toBe(false);
});

test('what must be shown is shown, within the canvas', () => {
  const crowd = Array.from({ length: 200 }, (_, i): [number, number] => [380 + (i % 20) * 3, 20 + i]);
  const labels = placeLabels([wish(398, 100, true)], nodes(...crowd), 400, 300);
  expect(labels).toHaveLength(1);
  expect(labels[0]?.left).toBeLessThanOrEqual(366);
});

test('what must be shown does not lie over whom it names, in a crowd at the edge either', () => {
  const crowd = Array.from({ length: 800 }, (_, i): [number, number] => [
    40 + (i % 80) * 2,
    12 + 8 * Math.floor(i / 80),
  ]);
  // Where the crowd is too dense to go around, nobody of it is handed over.
  for (const around of [nodes(...crowd), nodes()]) {
    const [label] = placeLabels([{ ...wish(110, 12, true), leaf: false }], around, 400, 300);
    const { left = 0, middle = 0 } = label ?? {};
    expect(left > 115 || left + 30 < 105 || Math.abs(middle - 12) > 13).toBe(true);
  }
});

test('even those that must be shown never lie over each other: what finds no room within reach is left out', () => {
  const labels = placeLabels(
    Array.from({ length: 40 }, () => wish(100, 50, true)),
    nodes([100, 50]),
    400,
    300,
  );
  expect(labels.length).toBeGreaterThan(4);
  for (const a of labels) for (const b of labels) if (a !== b) expect(overlap(a, b)).toBe(false);
});
