import { beforeAll, describe, expect, test } from 'vitest';
import { experimentNamed } from '../benchmarks/experiments';
import { inProcessSandbox } from '../sandbox/inProcess';
import type { Sandbox } from '../sandbox/sandbox';
import type { Experiment } from './experiment';
import { evolve } from './loop';
import type { Ports } from './ports';
import { applyEdits } from './proposal';
import { Run } from './run';
import { editsBetween, submit } from './submit';

const never = new AbortController().signal;
let sandbox: Sandbox;
let experiment: Experiment;
beforeAll(async () => {
  sandbox = await inProcessSandbox();
  const budget = { variants: 10, verdicts: null, seconds: null };
  experiment = await experimentNamed('checkout', { budget, goal: null });
});

const ports = (): Ports => ({
  sandbox,
  journal: { commit: () => {} },
  pace: { admit: () => true, opened: () => Promise.resolve(), seconds: () => 0 },
});

const SHIPPING = 'program/shipping.js';
const byAda = (parent: string, text: string) => ({
  parent,
  files: { ...experiment.task.program, [SHIPPING]: text },
  by: 'Ada',
  rationale: 'free from the limit on',
});
const mended = () => (experiment.task.program[SHIPPING] ?? '').replace('> FREE', '>= FREE');

describe('a person’s own version', () => {
  test('becomes a variant with the person’s name, and is judged as every other', async () => {
    const run = new Run(experiment);
    expect(await submit(byAda('', mended()), run, ports(), never)).toEqual({ number: 1 });
    const [seed, mine] = run.archive.variants;
    expect(mine).toMatchObject({ by: 'Ada', parent: seed, rationale: 'free from the limit on' });
    expect(mine?.score).toBeGreaterThan(seed?.score ?? 1);
    expect(mine && run.filesOf(mine)[SHIPPING]).toBe(mended());
  });

  test('the loop goes on from it, to the same digest whenever the decision was the same', async () => {
    const digests = await Promise.all(
      [1, 2].map(async () => {
        const run = new Run(experiment);
        await submit(byAda('', mended()), run, ports(), never);
        await evolve(run, ports(), never);
        expect(run.archive.variants).toHaveLength(10);
        return run.journal.digest;
      }),
    );
    expect(new Set(digests).size).toBe(1);
  });

  test('that the archive has already is refused', async () => {
    const run = new Run(experiment);
    await submit(byAda('', mended()), run, ports(), never);
    expect(await submit(byAda('', mended()), run, ports(), never)).toEqual({
      refused: 'already in the archive',
      because: null,
    });
    expect(run.archive.variants).toHaveLength(2);
  });

  test('without any change is refused before the journal hears of it', async () => {
    const run = new Run(experiment);
    const same = byAda('', experiment.task.program[SHIPPING] ?? '');
    await expect(submit(same, run, ports(), never)).rejects.toThrow('nothing is changed');
    expect(run.archive.turns).toBe(0);
  });
});

test('edits between two versions lead from the one to the other', () => {
  const before = { a: 'one two three', b: 'same', c: 'aaa', d: '' };
  const after = { a: 'one 2 three', b: 'same', c: 'aaaa', d: 'new' };
  const edits = editsBetween(before, after);
  expect(edits.map(({ file }) => file)).toEqual(['a', 'c', 'd']);
  expect(applyEdits(before, edits)).toEqual(after);
});
