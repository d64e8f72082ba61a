import type { Columns } from './columns';
import type { Layout } from './layout';

/** Scores are told apart by no more than so many levels: a line a level must stay readable. */
const LEVELS = 200;

/** From so many variants on, those of one score spread over a strip as high as it may be. */
const CROWD = 300;

/** The share of the way to the next score that a strip may take. */
const STRIP = 0.62;

/** The golden ratio's fraction: steps of it fill a strip evenly, however many there are. */
const GOLDEN = 0.6180339887498949;

/**
 * Lays the tree out by score: from left to right in the order of the verdicts, the higher the better. Variants of one score
 * spread over a strip, where they would lie upon each other otherwise.
 */
export function scoreLayout({ length, score }: Pick<Columns, 'length' | 'score'>): Layout {
  const x = new Float64Array(length);
  const y = new Float64Array(length);
  let low = 1;
  let high = 0;
  const levels = new Set<number>();
  for (let i = 0; i < length; i++) {
    const value = score[i] ?? 0;
    low = Math.min(low, value);
    high = Math.max(high, value);
    levels.add(Math.round(value * LEVELS));
  }
  const steps = Math.max(1, levels.size - 1);
  const sorted = [...levels].sort((a, b) => a - b);
  // The narrowest gap between two scores decides how high a strip may be.
  let gap = 1;
  const span = Math.max(1e-9, high - low);
  for (const [i, level] of sorted.entries())
    if (i > 0) gap = Math.min(gap, (level - (sorted[i - 1] ?? 0)) / LEVELS / span);
  const strip = steps * gap * STRIP * Math.min(1, length / CROWD);
  const counts = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    const value = score[i] ?? 0;
    const level = Math.round(value * LEVELS);
    const nth = counts.get(level) ?? 0;
    counts.set(level, nth + 1);
    x[i] = i;
    y[i] = ((high - value) / span) * steps + strip * (((nth * GOLDEN) % 1) - 0.5);
  }
  return { x, y, right: Math.max(0, length - 1), bottom: steps, long: 'x', widest: 60, tallest: 160 };
}

/** Between two marks there are at least so many pixels. */
const MARK_PIXELS = 26;

/** Scores that a line across the picture is worth, as far as lines have room: `heightOf` a step of the layout, in pixels. */
export function marksOf(
  { length, score }: Pick<Columns, 'length' | 'score'>,
  { bottom }: Layout,
  heightOf: (y: number) => number,
): { score: number; y: number }[] {
  let [low, high] = [1, 0];
  const levels = new Set<number>();
  for (let i = 0; i < length; i++) {
    const value = score[i] ?? 0;
    low = Math.min(low, value);
    high = Math.max(high, value);
    if (levels.size <= LEVELS) levels.add(value);
  }
  const span = Math.max(1e-9, high - low);
  const marks: { score: number; y: number }[] = [];
  for (const value of [...levels].sort((a, b) => b - a)) {
    const y = heightOf(((high - value) / span) * bottom);
    const before = marks.at(-1);
    if (!before || y - before.y >= MARK_PIXELS) marks.push({ score: value, y });
  }
  return marks;
}
