import { expect, test } from 'vitest';
import { marksOf, scoreLayout } from './scoreLayout';
import { scored } from './tree.fixture';

test('the higher the score the higher the variant, in the order of verdicts', () => {
  const { x, y } = scoreLayout(scored([-1, 0, 0], [0.5, 0.25, 1]));
  expect([...x]).toEqual([0, 1, 2]);
  expect(y[2]).toBeLessThan(y[0] ?? 0);
  expect(y[0]).toBeLessThan(y[1] ?? 0);
});

test('strips of neighbouring scores don’t touch, however many variants they hold', () => {
  const scores = Array.from({ length: 5000 }, (_, i) => ((i * 7) % 11) / 20);
  const { y } = scoreLayout(scored([-1, ...scores.slice(1).map(() => 0)], scores));
  const ends = new Map<number, [number, number]>();
  for (const [i, score] of scores.entries()) {
    const [top, bottom] = ends.get(score) ?? [Infinity, -Infinity];
    ends.set(score, [Math.min(top, y[i] ?? 0), Math.max(bottom, y[i] ?? 0)]);
  }
  const strips = [...ends].sort(([a], [b]) => b - a).map(([, ends]) => ends);
  for (const [i, [top]] of strips.entries()) if (i > 0) expect(top).toBeGreaterThan(strips[i - 1]?.[1] ?? 0);
});

test('marks stand where their scores are, and never closer than their text is high', () => {
  const columns = scored([-1, 0, 0, 0], [0.5, 0.51, 0.25, 1]);
  const layout = scoreLayout(columns);
  const marks = marksOf(columns, layout, (y) => 100 + y * 40);
  expect(marks[0]).toEqual({ score: 1, y: 100 });
  expect(marks.at(-1)?.score).toBe(0.25);
  for (const [i, { y }] of marks.entries())
    if (i > 0) expect(y - (marks[i - 1]?.y ?? 0)).toBeGreaterThanOrEqual(26);
});

test('one score alone is a level picture', () => {
  const { y } = scoreLayout(scored([-1, 0], [0, 0]));
  expect([...y].every(Number.isFinite)).toBe(true);
});
