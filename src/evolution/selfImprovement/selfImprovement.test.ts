import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learner } from '../../agents/learner';
import type { Sandbox } from '../../sandbox/sandbox';
import { threadSandbox } from '../../sandbox/threadSandbox';
import type { Experiment } from '../experiment';
import { evolve } from '../loop';
import type { Ports } from '../ports';
import { random } from '../random';
import { Run } from '../run';
import { altered, always, experimentWith, finished as toItsEnd, never, school } from './school.fixture';
import type { SelfImprovement } from './selfImprovement';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await threadSandbox();
});
afterAll(() => sandbox.close());

const finished = (experiment: Experiment, changes: Partial<Ports> = {}): Promise<Run> =>
  toItsEnd(experiment, { sandbox, ...changes });

describe('an agent that improves itself', () => {
  test('practises, has children, and ends with a champion and its seed measured on tasks held out', async () => {
    const run = await finished(experimentWith());
    const { archive } = run;
    expect(archive.champion).not.toBeNull();
    expect(archive.practices.length).toBeGreaterThan(0);
    expect(run.filesOf(archive.champion!)['lessons.js']).toMatch(/"any": \[/);
    const fresh = archive.measures.filter(({ purpose }) => purpose === 'fresh');
    const measured = fresh.map(({ variant, set }) => `${variant === archive.variants[0]!.id} ${set}`);
    expect(measured).toEqual(['true exam', 'false exam', 'true held-out', 'false held-out']);
    for (const { solved, tasks } of fresh) {
      expect(solved).toHaveLength(6);
      for (const count of solved) expect(count).toBeLessThanOrEqual(tasks);
    }
  });

  test('comes to one digest, in whatever order the answers arrive', async () => {
    const { digest } = (await finished(experimentWith())).journal;
    const numbers = random('jitter');
    const late = () => new Promise((resolve) => setTimeout(resolve, numbers() * 5));
    const jittery: Sandbox = {
      judgeBuild: sandbox.judgeBuild,
      judge: (job) => late().then(() => sandbox.judge(job)),
      propose: (job) => late().then(() => sandbox.propose(job)),
      improve: (job) => late().then(() => sandbox.improve(job)),
      close: () => {},
    };
    expect((await finished(experimentWith(), { sandbox: jittery })).journal.digest).toBe(digest);
  });

  test('comes to one digest, with one worker and with two', async () => {
    const two = await threadSandbox(2);
    const { digest } = (await finished(experimentWith(), { sandbox: two })).journal;
    two.close();
    expect((await finished(experimentWith())).journal.digest).toBe(digest);
  });

  test('gone on with from its journal it comes to the same digest', async () => {
    const { digest } = (await finished(experimentWith())).journal;
    const run = new Run(experimentWith());
    const stop = new AbortController();
    const journal = {
      commit: () => {
        if (run.archive.variants.length === 3) stop.abort();
      },
    };
    await expect(evolve(run, { sandbox, journal, pace: always }, stop.signal)).rejects.toThrow();
    const again = new Run(run.experiment);
    again.commit(run.journal.events, run.texts);
    await evolve(again, { sandbox, journal: { commit: () => {} }, pace: always }, never);
    expect(again.journal.digest).toBe(digest);
  });

  test('never sees a held-out test or an exam task in its log', async () => {
    const logs: string[] = [];
    const listening: Sandbox = {
      ...sandbox,
      judgeBuild: sandbox.judgeBuild,
      improve: (job) => {
        logs.push(JSON.stringify(job));
        return sandbox.improve(job);
      },
      propose: (job) => {
        expect(JSON.stringify(job)).not.toContain('held-out/');
        return sandbox.propose(job);
      },
    };
    await finished(experimentWith(learner.files, {}, { graduation: false }), { sandbox: listening });
    expect(logs.length).toBeGreaterThan(0);
    for (const log of logs) {
      for (const { id } of [...school.exam, ...school.heldOut]) expect(log).not.toContain(id);
    }
  });

  test('without practice nobody learns anything', async () => {
    const run = await finished(experimentWith(learner.files, {}, { notebook: 'none', graduation: false }));
    expect(run.archive.practices).toEqual([]);
  });

  test('without edits of its own code children differ from their parents in lessons alone', async () => {
    const eager = altered('improve.js', 'const CHANGE = 0.5', 'const CHANGE = 1');
    const changed = async (rules: Partial<SelfImprovement>): Promise<Set<string>> => {
      const { archive } = await finished(experimentWith(eager, {}, rules));
      return new Set(archive.variants.flatMap(({ edits }) => edits.map(({ file }) => file)));
    };
    expect((await changed({})).size).toBeGreaterThan(1);
    expect(await changed({ selfEdits: false })).toEqual(new Set(['lessons.js']));
  });

  test('a donor library is read like a page of the notebook, and without practice it is all there is', async () => {
    const page = { task: 'donors', all: [1, 0, 50], notes: { 'rule given': [3, 0, 4] } } as const;
    const rules = { donors: [page], notebook: 'none', selfEdits: false } as const;
    const run = await finished(experimentWith(learner.files, {}, { ...rules, graduation: false }));
    const [, child] = run.archive.variants;
    expect(run.filesOf(child!)['lessons.js']).toContain('"any": [1, 50],\n  "rule given": [3, 4],\n}');
  });

  test('with a fixed proposer children are made by the seed’s way of improving', async () => {
    const seeds: string[] = [];
    const listening: Sandbox = {
      ...sandbox,
      judgeBuild: sandbox.judgeBuild,
      improve: (job) => {
        if (job.log.tasks.some(({ task: id }) => id !== 'toy')) seeds.push(job.agent['lessons.js'] ?? '');
        return sandbox.improve(job);
      },
    };
    await finished(experimentWith(learner.files, {}, { proposer: 'fixed' }), { sandbox: listening });
    expect(new Set(seeds)).toEqual(new Set([learner.files['lessons.js']]));
  });
});
