import { expect, test } from 'vitest';
import type { LoopApi, OpenedRun, RunRow, VariantRow } from '../../../workers/loop/protocol';
import { DEFAULTS, type Experiment } from '../../evolution/experiment';
import type { Connection } from '../connection.svelte';
import { CurrentRun } from './currentRun.svelte';

const task = {
  ...{ id: 't', title: 'T', instruction: '', format: 'modules' as const },
  ...{ program: { 'program/a.js': '' }, visible: {}, heldOut: {} },
};
const experiment: Experiment = { name: 't', title: 'T', task, agent: { name: 'a', files: {} }, ...DEFAULTS };
const row: RunRow = {
  ...{
    id: 'r',
    title: 'T',
    experiment: 't',
    seed: 1,
    createdAt: 0,
    changedAt: 0,
    variants: 0,
    verdicts: 0,
    turns: 0,
  },
  ...{ seconds: 0, seedScore: null, bestScore: null, heldOut: null, digest: '', finished: null },
};
const variant = (number: number, score: number): VariantRow => ({
  ...{
    id: `v${number}`,
    number,
    parent: number === 0 ? null : 0,
    depth: 0,
    turn: number,
    score,
    heldOut: null,
  },
  ...{ rationale: '', testRuns: 0, ending: 'finished' as const },
  ...{ proposer: 'a', verdicts: number + 1, seconds: 0 },
});

/** A run whose loop records what it is asked; `refuse` makes it reject. */
function run(refuse?: string) {
  const asked: string[] = [];
  const troubles: string[] = [];
  const opened: OpenedRun = {
    row,
    state: 'paused',
    experiment,
    variants: [variant(0, 0.5)],
    refused: [],
    otherJudge: false,
  };
  const answer = async <T>(name: string, value: T): Promise<T> => {
    asked.push(name);
    if (refuse) throw new Error(refuse);
    return value;
  };
  const loop: Partial<LoopApi> = {
    create: () => answer('create', 'r'),
    open: () => answer('open', opened),
    start: () => answer('start', undefined),
    stop: () => answer('stop', undefined),
    extend: () => answer('extend', undefined),
  };
  const connection = { loop, report: (message: string) => troubles.push(message) };
  return { made: new CurrentRun(connection as unknown as Connection), asked, troubles };
}

test('a draft becomes a run with Run, not before', async () => {
  const { made, asked } = run();
  made.choose(experiment);
  expect([made.doing, asked]).toEqual(['draft', []]);
  await made.start();
  expect(asked).toEqual(['create', 'open', 'start']);
  await made.start();
  expect(asked).toEqual(['create', 'open', 'start', 'start']);
});

test('variants that are told twice are kept once; the first of the best stays the best', async () => {
  const { made } = run();
  made.choose(experiment);
  await made.start();
  made.hear({ type: 'archived', run: 'r', variants: [variant(0, 0.5), variant(1, 0.8), variant(2, 0.8)] });
  made.hear({ type: 'archived', run: 'other', variants: [variant(3, 1)] });
  expect(made.variants.map(({ number }) => number)).toEqual([0, 1, 2]);
  expect(made.best?.number).toBe(1);
});

test('a new run keeps the experiment and leaves the variants behind', async () => {
  const { made } = run();
  made.choose(experiment);
  await made.start();
  await made.again({ seed: 7 });
  expect([made.doing, made.experiment?.seed, made.variants.length]).toEqual(['draft', 7, 0]);
});

test('the budget of a draft is changed without asking the loop', async () => {
  const { made, asked } = run();
  made.choose(experiment);
  await made.extend({ variants: 5, verdicts: null, seconds: null });
  expect([made.experiment?.budget.variants, asked]).toEqual([5, []]);
});

test('a refusal is reported and leaves the draft', async () => {
  const { made, troubles } = run('no room');
  made.choose(experiment);
  await made.start();
  expect([made.doing, troubles, made.asking]).toEqual(['draft', ['no room'], false]);
});

test('a verdict on another experiment’s seed is dropped', () => {
  const { made } = run();
  made.choose(experiment);
  made.seedJudged({ ...task }, { ending: 'finished', tests: [], fuel: 0, output: '' });
  expect(made.seedVerdict).toBeNull();
});
