import { expect, test } from 'vitest';
import { axisEnd, linePath, ScoreSeries, spread, ticks, type Scored } from './scoreSeries';

function series(...variants: Partial<Scored>[]): ScoreSeries {
  const made = new ScoreSeries();
  for (const [i, variant] of variants.entries())
    made.add({ score: 0, heldOut: null, verdicts: i + 1, seconds: i, ...variant });
  return made;
}
const standings = (of: ScoreSeries) => Array.from({ length: of.length }, (_, i) => of.at(i));

test('best so far, mean so far, held-out of the best so far', () => {
  const made = series(
    { score: 0.5, heldOut: 0.4 },
    { score: 0.25, heldOut: 0.9 },
    { score: 0.75, heldOut: 0.2 },
  );
  expect(standings(made)).toEqual([
    { best: 0.5, mean: 0.5, heldOut: 0.4 },
    { best: 0.5, mean: 0.375, heldOut: 0.4 },
    { best: 0.75, mean: 0.5, heldOut: 0.2 },
  ]);
});

test('without held-out tests there is none, and without times it is said so', () => {
  expect(series({ score: 1 }).at(0).heldOut).toBeNull();
  expect(series({ seconds: 1 }, { seconds: null }).timed).toBe(false);
  expect(series({ seconds: 1 }).timed).toBe(true);
});

test('a variant is found by its place on the axis, verdicts that brought none included', () => {
  const made = series({ verdicts: 1 }, { verdicts: 5 }, { verdicts: 6 });
  expect([0, 1, 4, 5, 100].map((place) => made.before('verdicts', place))).toEqual([0, 0, 0, 1, 2]);
});

test('fifty thousand variants are sampled once a pixel, first and last among them', () => {
  const made = series(...Array.from({ length: 50_000 }, (_, i) => ({ score: i / 50_000 })));
  const sampled = made.sample('verdicts', 600);
  expect(sampled.length).toBeLessThanOrEqual(601);
  expect([sampled[0], sampled.at(-1)]).toEqual([0, 49_999]);
  expect(made.sample('seconds', 600).at(-1)).toBe(49_999);
});

test('a few variants are all sampled, and nothing of none', () => {
  expect(series({}, {}, {}).sample('verdicts', 600)).toEqual([0, 1, 2]);
  expect(series().sample('verdicts', 600)).toEqual([]);
});

test('a stepped line holds a value until the next', () => {
  const points = [
    [0, 100],
    [10, 0],
  ] as const;
  expect(linePath(points, true)).toBe('M0.0 100.0H10.0V0.0');
  expect(linePath(points, false)).toBe('M0.0 100.0L10.0 0.0');
});

test('labels at one height are moved apart, stay in order and within bounds', () => {
  expect(spread([50, 50, 10], 15, 0, 100)).toEqual([50, 65, 10]);
  expect(spread([98, 99, 100], 15, 0, 100)).toEqual([70, 85, 100]);
});

test('an axis of shares ends at a full ten per cent, a little above what it shows and never past 100', () => {
  expect([0, 0.03, 0.39, 0.4, 0.85, 1].map(axisEnd)).toEqual([0.1, 0.1, 0.4, 0.5, 0.9, 1]);
});

test('round marks', () => {
  expect(ticks(120, 6)).toEqual([0, 20, 40, 60, 80, 100, 120]);
  expect(ticks(10, 3)).toEqual([0, 5, 10]);
  expect(ticks(45, 2)).toEqual([0, 20, 40]);
});
