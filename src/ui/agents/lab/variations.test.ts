import { expect, test } from 'vitest';
import { experimentProblem } from '../../../evolution/checkExperiment';
import { experimentId } from '../../../evolution/experiment';
import { selfImprove } from '../../../benchmarks/selfImprove';
import type { RunRow } from '../../../../workers/loop/protocol';
import { seriesAsTsv } from './table';
import { AS_IT_IS, VARIATIONS, variationNamed, vary } from './variations';

test('every variation can be run and does something else, and none is left over from the one before', async () => {
  const base = await selfImprove();
  const ids = new Set<string>();
  let last = base;
  for (const variation of VARIATIONS) {
    const varied = vary(base, variation, 7);
    expect(experimentProblem(varied)).toBeNull();
    last = vary(last, variation, 7);
    expect(experimentId(last)).toBe(experimentId(varied));
    ids.add(experimentId(varied));
  }
  expect(ids.size).toBe(VARIATIONS.length);
  const usual = vary(base, variationNamed(AS_IT_IS), base.seed);
  expect(experimentId(usual)).toBe(experimentId(base));
});

test('a table to copy: a line for each run that has ended', () => {
  const run = {
    ...{ heldOut: 0.4, seedHeldOut: 0.13, bestScore: 0.5, variants: 41, verdicts: 42, seconds: 61.4 },
    ...{ digest: 'd', finished: 'concluded' },
  } as RunRow;
  const cell = { variation: 'fixed', seed: 3, run: 'r' };
  const text = seriesAsTsv([
    { cell, run },
    { cell: { ...cell, seed: 4 }, run: { ...run, finished: null } },
    { cell: { ...cell, seed: 5 }, run: null },
  ]);
  const lines = text.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toBe('Fixed proposer\t3\t0.1300\t0.4000\t0.5000\t41\t42\t61\td');
  expect(lines[0]?.split('\t')).toHaveLength(9);
});
