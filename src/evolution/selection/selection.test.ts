import { describe, expect, test } from 'vitest';
import type { Variant } from '../archive';
import { random } from '../random';
import { dgm } from './dgm';
import { draw } from './draw';
import { POLICIES, policyNamed, type Candidate } from './policy';

const variant = (number: number, score: number, drawn: number[] = []): Variant => ({
  ...{ id: `v${number}`, number, parent: null, depth: 0, turn: number, files: {}, edits: [], rationale: '' },
  ...{
    testRuns: 0,
    verdict: { ending: 'finished', tests: [], fuel: 0, output: '' },
    heldOut: null,
    score,
    verdicts: number + 1,
    drawn,
  },
});

/** Candidates with these scores and children, each the seed's child but the first. */
function archive(
  ...each: readonly (readonly [score: number, children?: number, parent?: number])[]
): Candidate[] {
  const made: Candidate[] = [];
  for (const [number, [score, children = 0, parent]] of each.entries()) {
    const tests = Array.from({ length: 10 }, (_, i) => ({
      ...{ file: `exam/${i}`, name: 'look 1' },
      outcome: i < score * 10 ? ('passed' as const) : ('failed' as const),
    }));
    const verdict = { ending: 'finished' as const, tests, fuel: 0, output: '', testRuns: 1 };
    const above = number === 0 ? null : (made[parent ?? 0]?.variant ?? null);
    made.push({ variant: { ...variant(number, score), parent: above, verdict }, score, children });
  }
  return made;
}

const weigh = (policy: string, candidates: readonly Candidate[]): number[] => {
  const weights = policyNamed(policy)(candidates, random('weigh'));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
};

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const normalised = (weights: number[]): number[] =>
  weights.map((weight) => weight / weights.reduce((a, b) => a + b, 0));
const expectClose = (found: number[], wanted: number[]) =>
  found.forEach((weight, i) => expect(weight).toBeCloseTo(wanted[i] ?? NaN, 10));

describe('a policy weighs by its published formula', () => {
  test('dgm', () => {
    const wanted = normalised([0.5, 0.5 / 4, sigmoid(5)]);
    expectClose(weigh('dgm', archive([0.5], [0.5, 3], [1])), wanted);
  });

  test('relative-dgm', () => {
    const wanted = normalised([sigmoid(10 * (0.5 - 0.75)), sigmoid(10 * (1 - 0.75)) / 2]);
    expectClose(weigh('relative-dgm', archive([0.1], [0.2, 1])), wanted);
    expectClose(weigh('relative-dgm', archive([0], [0])), [0.5, 0.5]);
  });

  test('hyperagents', () => {
    const m = (0.9 + 0.6 + 0.3) / 3;
    const wanted = normalised([
      sigmoid(10 * (0.3 - m)),
      sigmoid(10 * (0.9 - m)) * Math.exp(-1),
      sigmoid(10 * (0.6 - m)),
      sigmoid(10 * (0.1 - m)),
    ]);
    expectClose(weigh('hyperagents', archive([0.3], [0.9, 8], [0.6], [0.1])), wanted);
  });

  test('shinka', () => {
    const wanted = normalised([sigmoid(-10), sigmoid(0) / 3, sigmoid(10)]);
    expectClose(weigh('shinka', archive([0.2], [0.4, 2], [0.6])), wanted);
  });

  test('sica: the newest within the best one’s confidence bound', () => {
    // The bound of 0.8 over ten tasks is 0.8 − 1.96 · √(0.16 / 10) = 0.552.
    expect(weigh('sica', archive([0.1], [0.8], [0.6], [0.5]))).toEqual([0, 0, 1, 0]);
  });

  test('islands: one in turn, mostly its elite', () => {
    // No draws yet: island 0, with the seed and with lineage 5.
    const first = weigh('islands', archive([0.5], [1], [1], [1], [1], [0.5]));
    expectClose(first, [0.5, 0, 0, 0, 0, 0.5]);
    const next = weigh('islands', archive([0.2, 1], [0.6], [1], [1], [0.3, 0, 1]));
    expectClose(next, [0.3 + 0.1 * (0.2 / 1.1), 0.3 + 0.1 * (0.6 / 1.1), 0, 0, 0.3 + 0.1 * (0.3 / 1.1)]);
  });

  test('pareto: who is best at something, by how much of it', () => {
    const candidates = archive([0.2], [0.6], [0.4]);
    expect(weigh('pareto', candidates)).toEqual([0, 1, 0]);
    const special = candidates[2]!;
    const tests = special.variant.verdict.tests.map((one, i) => ({
      ...one,
      outcome: i === 9 ? ('passed' as const) : ('failed' as const),
    }));
    const odd = {
      ...special,
      variant: { ...special.variant, verdict: { ...special.variant.verdict, tests } },
    };
    expectClose(weigh('pareto', [candidates[0]!, candidates[1]!, odd]), [0, 6 / 7, 1 / 7]);
  });

  test('pareto: all alike where nobody passes anything', () => {
    expectClose(weigh('pareto', archive([0], [0])), [0.5, 0.5]);
  });

  test('clade: a poor variant with good descendants is preferred to a better one without', () => {
    const [seed, ancestor, , loner] = weigh('clade', archive([0.1], [0.3], [1, 0, 1], [0.5]));
    expect(ancestor).toBeGreaterThan(loner ?? 1);
    expect(ancestor).toBeGreaterThan(seed ?? 1);
  });

  test('clade: a grandchild counts once for each ancestor', () => {
    const passing = archive([0.5], [0.5], [0.5, 0, 1]);
    // All clades pass one half: thrice, twice and once ten tasks; the least certain one is drawn highest most often.
    const [a, b, c] = weigh('clade', passing);
    expect(c).toBeGreaterThan(b ?? 1);
    expect(b).toBeGreaterThan(a ?? 1);
  });

  test('clade: who passes nothing does not compete, unless nobody passes anything', () => {
    expect(weigh('clade', archive([0], [0.1]))).toEqual([0, 1]);
    expectClose(weigh('clade', archive([0], [0])), [0.5, 0.5]);
  });

  test('greedy, newest, random', () => {
    const candidates = archive([0.5], [0.9], [0.9], [0.1]);
    expect(weigh('greedy', candidates)).toEqual([0, 0, 1, 0]);
    expect(weigh('newest', candidates)).toEqual([0, 0, 0, 1]);
    expect(weigh('random', candidates)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

test.each(Object.keys(POLICIES))('%s gives usable weights for any archive', (name) => {
  const numbers = random(name);
  for (let size = 1; size <= 30; size++) {
    const each = Array.from({ length: size }, (_, i) => {
      return [
        Math.floor(numbers() * 11) / 10,
        Math.floor(numbers() * 12),
        Math.floor(numbers() * i),
      ] as const;
    });
    const weights = policyNamed(name)(archive(...each), numbers);
    expect(weights).toHaveLength(size);
    expect(weights.every((weight) => weight >= 0 && Number.isFinite(weight))).toBe(true);
    expect(weights.some((weight) => weight > 0)).toBe(true);
  }
});

test('what a policy excludes is never drawn', () => {
  const variants = archive([0.5], [0.9], [0.1]).map(({ variant: one }) => one);
  for (let i = 0; i < 200; i++) {
    const { parent, odds } = draw(variants, 2, policyNamed('greedy'), random(`${i}`));
    expect([parent.number, odds]).toEqual([1, 1e6]);
  }
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
