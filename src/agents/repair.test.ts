import { existsSync, readFileSync } from 'node:fs';
import type { Remote } from 'comlink';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBenchThread, type BenchThread } from '../../workers/sandbox/bench/benchThread';
import source from '../../workers/sandbox/bench/index.ts?bundle';
import type { LoopApi } from '../../workers/loop/protocol';
import { repairDataSet } from '../automation/dataSet';
import { applyEdits } from '../evolution/proposal';
import { inProcessSandbox } from '../sandbox/inProcess';
import type { ProposeJob, Sandbox } from '../sandbox/sandbox';
import { repair } from './repair';

const DATA = '../shared/data/humanevalfix-js-dev.jsonl';

let bench: BenchThread;
let sandbox: Sandbox;
beforeAll(async () => {
  bench = await startBenchThread(source);
  sandbox = await inProcessSandbox();
});
afterAll(() => bench.close());

const CLAMP = `export function clamp(value, least, most) {
  if (value < least) return least;
  if (value < most) return most;
  return value;
}
`;

const job = (changes: Partial<ProposeJob> = {}): ProposeJob => ({
  agent: repair.files,
  format: 'modules',
  program: { 'program/clamp.js': CLAMP },
  visible: {
    'visible/clamp.test.js': `
      import test from 'node:test';
      import assert from 'node:assert';
      import { clamp } from '../program/clamp.js';
      test('too little', () => assert.equal(clamp(0, 1, 5), 1));
      test('too much', () => assert.equal(clamp(9, 1, 5), 5));
      test('in between', () => assert.equal(clamp(3, 1, 5), 3));`,
  },
  instruction: 'Values come out as the largest allowed.',
  testRuns: 100,
  seed: '1',
  tried: [],
  ...changes,
});

describe('the repair agent', () => {
  test('fixes a small bug and says in plain words how', async () => {
    const result = await bench.propose(job());
    expect(result).toMatchObject({ ending: 'finished', claimsSolved: true });
    const fixed = applyEdits(job().program, result.proposal?.edits ?? []);
    const verdict = await sandbox.judge({
      format: 'modules',
      files: { ...fixed, ...job().visible },
      tests: ['visible/clamp.test.js'],
    });
    expect(verdict.tests.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed']);
    expect(result.proposal?.rationale).toMatch(
      /in clamp\.js line 3: 3 of 3 visible tests pass, 2 more than before$/,
    );
  });

  test('proposes the same again with the same seed, and nothing that was proposed before', async () => {
    const first = await bench.propose(job());
    expect(await bench.propose(job())).toEqual(first);
    const next = await bench.propose(job({ tried: [first.proposal?.edits ?? []] }));
    expect(next.proposal?.edits).not.toEqual(first.proposal?.edits);
  });

  test('keeps to its budget and proposes nothing that makes things no better', async () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const { proposal, testRuns } = await bench.propose(job({ testRuns: 4, seed: String(seed) }));
      expect(testRuns).toBeLessThanOrEqual(4);
      if (proposal) expect(proposal.rationale).toMatch(/[12] more than before$/);
    }
  });

  test('has nothing to say about a program without tests, or one that cannot be read', async () => {
    expect((await bench.propose(job({ visible: {} }))).proposal).toBeNull();
    const broken = await bench.propose(job({ program: { 'program/clamp.js': 'export function (' } }));
    expect(broken).toMatchObject({ proposal: null, ending: 'finished' });
  });
});

describe.skipIf(!existsSync(DATA))('HumanEvalFix (needs ../shared/data)', () => {
  /** On a fresh bench, so that nothing is remembered from the time before. */
  async function repairAll(seed: number) {
    const fresh = await startBenchThread(source);
    try {
      const loop = { propose: fresh.propose, judge: sandbox.judge } as unknown as Remote<LoopApi>;
      return await repairDataSet(loop, readFileSync(DATA, 'utf8'), { budget: 100, seed }, () => {});
    } finally {
      await fresh.close();
    }
  }

  test('a quarter or more is repaired with nothing learned, the same ones each time', async () => {
    const first = await repairAll(1);
    expect(first.total).toBe(82);
    expect(first.solved / first.total).toBeGreaterThanOrEqual(0.25);
    expect(await repairAll(1)).toEqual(first);
  });
});
