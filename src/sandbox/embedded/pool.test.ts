import { afterEach, describe, expect, it } from 'vitest';
import type { FromFrame, ToFrame } from '../../../workers/sandbox/frame';
import type { FromJudge, ToJudge } from '../../../workers/sandbox/protocol';
import { BENCH_WORKER_RUNS } from '../limits';
import type { JudgeJob } from '../sandbox';
import { Frame } from './frame';
import { Lost } from './lost';
import { Pool } from './pool';
import { SandboxWorker } from './sandboxWorker';

const BACKSTOP_MS = 60_000;
const opened: { close(): void }[] = [];

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

const job = (name: string): JudgeJob => ({ format: 'script', files: {}, tests: [name] });

/** The far side of a frame: workers that answer with the name of their job, die of a job named 'deadly', and say nothing more after 'endless'. */
function farSide(port: MessagePort, begun: string[]): void {
  const tell = (message: FromFrame) => port.postMessage(message);
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.type !== 'spawn') return;
    const { id, port: worker } = data;
    opened.push(worker);
    const say = (message: FromJudge) => worker.postMessage(message);
    let dead = false;
    worker.onmessage = ({ data: { jobs } }: MessageEvent<ToJudge>) => {
      for (const asked of jobs) {
        const [name = ''] = asked.job.tests;
        if (dead) return;
        begun.push(name);
        if (name === 'deadly') {
          dead = true;
          return tell({ type: 'failed', id, message: 'it died' });
        }
        if (name === 'endless') return void (dead = true);
        const verdict = { ending: 'finished', tests: [], fuel: 0, output: name } as const;
        say({ type: 'verdicts', verdicts: [{ id: asked.id, verdict }] });
      }
    };
    say({ type: 'ready', build: 'none' });
  };
}

/** A worker that takes so many jobs at once, or several; `begun` lists what its workers began with. */
function poolOf(
  depth: number,
  { size = 1, backstopMs = BACKSTOP_MS, keepsSpare = false } = {},
): {
  judged: (name: string) => Promise<string>;
  pool: Pool;
  begun: string[];
  /** Workers that were started so far. */
  started: () => number;
} {
  const { port1, port2 } = new MessageChannel();
  const begun: string[] = [];
  farSide(port2, begun);
  const frame = new Frame(port1);
  opened.push(frame, port2);
  let starts = 0;
  const start = async () => {
    starts += 1;
    return (await SandboxWorker.start(frame, 'judge')).worker;
  };
  const pool = new Pool(size, depth, start, keepsSpare);
  const judged = async (name: string) => {
    const answer = await pool.run((worker) => worker.ask({ type: 'judge', job: job(name) }, backstopMs));
    return answer.type === 'verdict' ? answer.verdict.output : '';
  };
  return { judged, pool, begun, started: () => starts };
}

describe('a pool', () => {
  it('answers jobs that wait in one worker, each with its own answer', async () => {
    const { judged, begun } = poolOf(2);
    const names = ['a', 'b', 'c', 'd', 'e'];
    expect(await Promise.all(names.map(judged))).toEqual(names);
    expect(begun).toEqual(names);
  });

  it('gives a job up that workers die of, and only that one', async () => {
    const { judged, pool, begun } = poolOf(2);
    const [deadly, ...others] = await Promise.allSettled(['deadly', 'a', 'b'].map(judged));
    expect(deadly).toMatchObject({ status: 'rejected', reason: expect.any(Lost) as Lost });
    expect(others).toEqual(['a', 'b'].map((value) => ({ status: 'fulfilled', value })));
    expect(begun.filter((name) => name === 'deadly')).toHaveLength(2);
    expect(await judged('c')).toBe('c');
    expect(pool.replaced).toBe(2);
  });

  it('gives up what outlasts the clock alone, not what was sent along with it', async () => {
    const { judged, pool } = poolOf(4, { backstopMs: 300 });
    const settled = await Promise.allSettled(['a', 'endless', 'b', 'c'].map(judged));
    expect(settled.map((one) => (one.status === 'fulfilled' ? one.value : one.reason))).toEqual([
      'a',
      expect.objectContaining({ ending: 'timed-out' }),
      'b',
      'c',
    ]);
    expect(pool.replaced).toBe(2);
  });

  it('keeps a worker ready from the first job on, which takes the place of the next one that is lost', async () => {
    const { judged, pool, started } = poolOf(1, { keepsSpare: true });
    await pool.warmUp();
    expect(started()).toBe(1);
    await judged('a');
    await expect.poll(started).toBe(2);
    await judged('b');
    expect(started()).toBe(2);
    await Promise.allSettled([judged('deadly')]);
    // Its first try was the end of the first worker, its second that of the one that had been ready.
    expect(pool.replaced).toBe(1);
    expect(await judged('c')).toBe('c');
    expect(started()).toBe(4);
  });

  it('replaces a worker that is worn out, between two jobs, and does not count it as lost', async () => {
    const { pool } = poolOf(1);
    const used: SandboxWorker[] = [];
    const use = (testRuns: number) =>
      pool.run(async (worker) => {
        used.push(worker);
        worker.testRuns += testRuns;
      });
    await use(BENCH_WORKER_RUNS - 1);
    await use(1);
    await use(1);
    const [first, second, third] = used;
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    await expect.poll(() => first?.lost).not.toBeNull();
    expect([third?.lost, pool.replaced]).toEqual([null, 0]);
  });

  it('gives jobs on one subject to one worker, and lets none be idle', async () => {
    const { pool } = poolOf(1, { size: 2 });
    const order: string[] = [];
    const seen = new Map<SandboxWorker, string>();
    const use = (subject: number | undefined, name: string) =>
      pool.run(
        async (worker) => {
          order.push(name);
          seen.set(worker, (seen.get(worker) ?? '') + name);
          await new Promise((resolve) => setTimeout(resolve, 5));
        },
        undefined,
        subject,
      );
    await Promise.all([use(0, 'a'), use(2, 'a'), use(1, 'b'), use(4, 'a'), use(3, 'b'), use(5, 'b')]);
    expect([...seen.values()].sort()).toEqual(['aaa', 'bbb']);
    await Promise.all([use(0, 'c'), use(2, 'c'), use(undefined, 'd'), use(4, 'c')]);
    expect(order.slice(6)).toHaveLength(4);
    expect([...seen.values()].every((names) => names.length > 3)).toBe(true);
  });
});
