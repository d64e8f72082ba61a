import { beforeAll, describe, expect, test } from 'vitest';
import { experimentNamed } from '../benchmarks/experiments';
import { inProcessSandbox } from '../sandbox/inProcess';
import type { ProposeResult, Sandbox } from '../sandbox/sandbox';
import type { Experiment } from './experiment';
import type { RunEvent } from './journal';
import { evolve } from './loop';
import type { Pace, Ports } from './ports';
import { random } from './random';
import { Run } from './run';

const always: Pace = { admit: () => true, opened: () => Promise.resolve(), seconds: () => 0 };
const never = new AbortController().signal;

let real: Sandbox;
let experiment: Experiment;
beforeAll(async () => {
  real = await inProcessSandbox();
  const budget = { variants: 24, verdicts: null, seconds: null };
  experiment = await experimentNamed('checkout', { budget, goal: null });
});

function ports(sandbox: Sandbox, changes: Partial<Ports> = {}): Ports {
  return { sandbox, journal: { commit: () => {} }, pace: always, ...changes };
}

/** The same sandbox, whose answers come late and out of order. */
function jittery(sandbox: Sandbox, seed: string): Sandbox {
  const numbers = random(seed);
  const wait = () => new Promise((resolve) => setTimeout(resolve, numbers() * 8));
  return {
    ...sandbox,
    judge: (job) => wait().then(() => sandbox.judge(job)),
    propose: (job) => wait().then(() => sandbox.propose(job)),
  };
}

async function digestWith(sandbox: Sandbox, changes: Partial<Ports> = {}): Promise<string> {
  const run = new Run(experiment);
  await evolve(run, ports(sandbox, changes), never);
  return run.journal.digest;
}

describe('a run', () => {
  test('makes a better program of a real one', async () => {
    const run = new Run({ ...experiment, goal: 1, budget: { ...experiment.budget, variants: 300 } });
    const reason = await evolve(run, ports(real), never);
    const [seed] = run.archive.variants;
    expect(seed?.score).toBeLessThan(1);
    expect(run.archive.best?.score).toBeGreaterThan(seed?.score ?? 1);
    expect(['goal', 'variants']).toContain(reason);
  });

  test('comes to one digest, in whatever order the answers arrive', async () => {
    const digest = await digestWith(real);
    expect(await digestWith(real)).toBe(digest);
    expect(await digestWith(jittery(real, 'a'))).toBe(digest);
    expect(await digestWith(jittery(real, 'b'))).toBe(digest);
  });

  test('comes to another digest with another seed', async () => {
    const run = new Run({ ...experiment, seed: 2 });
    await evolve(run, ports(real), never);
    expect(run.journal.digest).not.toBe(await digestWith(real));
  });

  test('stepped turn by turn it comes to the same digest', async () => {
    let permissions = 0;
    const oneByOne: Pace = {
      admit: () => permissions-- > 0,
      opened: async () => void (permissions = 1),
      seconds: () => 0,
    };
    expect(await digestWith(real, { pace: oneByOne })).toBe(await digestWith(real));
  });

  test('stopped anywhere and gone on with from its journal it comes to the same digest', async () => {
    const digest = await digestWith(real);
    for (const stopAfter of [1, 7, 15]) {
      const kept: RunEvent[] = [];
      const texts = new Map<string, string>();
      const stop = new AbortController();
      const journal: Ports['journal'] = {
        commit(events, fresh) {
          kept.push(...events);
          for (const [id, text] of fresh) texts.set(id, text);
          if (kept.filter((event) => event.type === 'archived').length === stopAfter) stop.abort();
        },
      };
      const first = new Run(experiment);
      await expect(evolve(first, ports(jittery(real, 'c'), { journal }), stop.signal)).rejects.toThrow();
      const second = new Run(experiment);
      second.commit(kept, texts);
      await evolve(second, ports(real), never);
      expect(second.journal.digest).toBe(digest);
    }
  });
});

/** A sandbox whose agent proposes what it is told, judged for real. */
function scripted(propose: (seed: string) => Partial<ProposeResult>): Sandbox {
  const nothing: ProposeResult = { proposal: null, ending: 'finished', testRuns: 1, claimsSolved: false };
  return { ...real, propose: async (job) => ({ ...nothing, ...propose(job.seed) }) };
}

const reasons = (run: Run) =>
  run.journal.events.flatMap((event) => (event.type === 'dismissed' ? [event.reason] : []));

describe('the journal says why a proposal did not become a variant', () => {
  const edit = (file: string) => ({
    proposal: { edits: [{ file, start: 0, end: 0, text: '// same\n' }], rationale: '' },
  });
  const some = () => Object.keys(experiment.task.program)[0] ?? '';

  test('nothing proposed, turn after turn: the run ends', async () => {
    const run = new Run(experiment);
    expect(await evolve(run, ports(scripted(() => ({}))), never)).toBe('nothing-new');
    expect(new Set(reasons(run))).toEqual(new Set(['nothing proposed']));
  });

  test('the same proposal again', async () => {
    const run = new Run(experiment);
    const drawnFirst = (seed: string) => (seed.endsWith('|1') || seed.endsWith('|2') ? edit(some()) : {});
    await evolve(run, ports(scripted(drawnFirst)), never);
    expect(run.archive.variants).toHaveLength(2);
    expect(reasons(run)[0]).toBe('already in the archive');
  });

  test('a critic objects', async () => {
    const run = new Run(experiment);
    const visible = Object.keys(experiment.task.visible)[0] ?? '';
    await evolve(run, ports(scripted((seed) => (seed.endsWith('|1') ? edit(visible) : {}))), never);
    expect(reasons(run)[0]).toBe('refused by a critic');
    expect(run.journal.events).toContainEqual(
      expect.objectContaining({ type: 'objected', critic: 'tampering' }),
    );
    expect(run.archive.verdicts).toBe(1);
  });

  test('a person refuses', async () => {
    const run = new Run(experiment);
    const reviewer: Ports['reviewer'] = async () => ({ adopted: false, by: 'Ada' });
    const once = scripted((seed) => (seed.endsWith('|1') ? edit(some()) : {}));
    await evolve(run, ports(once, { reviewer }), never);
    expect(reasons(run)[0]).toBe('refused in review');
    expect(run.journal.events).toContainEqual({ type: 'reviewed', turn: 1, adopted: false, by: 'Ada' });
  });
});
