import { expect, test } from 'vitest';
import type { Variant } from '../archive';
import { random } from '../random';
import { dgm } from './dgm';
import { draw } from './draw';
import { policyNamed } from './policy';

const variant = (number: number, score: number, drawn: number[] = []): Variant => ({
  ...{ id: `v${number}`, number, parent: null, depth: 0, turn: number, files: {}, edits: [], rationale: '' },
  ...{
    testRuns: 0,
    verdict: { ending: 'finished', tests: [], fuel: 0, output: '' },
    heldOut: null,
    score,
    drawn,
  },
});

test('DGM weighs by the published formula', () => {
  const weights = dgm(
    [
    { variant: variant(0, 0.5), score: 0.5, children: 0 },
    { variant: variant(1, 0.5), score: 0.5, children: 3 },
    { variant: variant(2, 1), score: 1, children: 0 },
  ]);
  expect(weights[0]).toBeCloseTo(0.5, 12);
  expect(weights[1]).toBeCloseTo(0.125, 12);
  expect(weights[2]).toBeCloseTo(1 / (1 + Math.exp(-5)), 12);
});

test('draws fall as often as their odds say', () => {
  const variants = [variant(0, 0.2), variant(1, 0.6), variant(2, 0.9)];
  const numbers = random('draws');
  const seen = [0, 0, 0];
  const odds = [0, 0, 0];
  for (let i = 0; i < 20_000; i++) {
    const drawn = draw(variants, 2, dgm, numbers);
    seen[drawn.parent.number] = (seen[drawn.parent.number] ?? 0) + 1;
    odds[drawn.parent.number] = drawn.odds;
  }
  for (const [i, count] of seen.entries())
    expect(Math.abs(count / 20_000 - (odds[i] ?? 0) / 1e6)).toBeLessThan(0.015);
});

test('a draw looks at nothing that came after its turn', () => {
  const early = [variant(0, 0.4, [1, 2])];
  const late = [variant(0, 0.4, [1, 2, 5, 6]), variant(3, 1)];
  for (let i = 0; i < 50; i++) {
    expect(draw(late, 2, dgm, random(`${i}`))).toMatchObject({ parent: { number: 0 }, odds: 1e6 });
    expect(draw(early, 2, dgm, random(`${i}`)).odds).toBe(1e6);
  }
});

test('a policy that is not there is named, with those that are', () => {
  expect(() => policyNamed('best')).toThrow(/'best'.*dgm/);
});
