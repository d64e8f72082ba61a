import type { ImproveJob, ImproveResult, JudgeJob, ProposeJob, ProposeResult, Sandbox } from '../sandbox';
import { BENCH_BACKSTOP_MS, JUDGE_BACKSTOP_MS, JUDGE_JOBS_AT_ONCE, MESSAGE_CHARACTERS } from '../limits';
import type { Verdict } from '../../evolution/verdict';
import type { WorkerKind } from '../../../workers/sandbox/frame';
import { Frame } from './frame';
import { Lost } from './lost';
import { Pool } from './pool';
import { readImproveResult } from './readImproveResult';
import { readProposeResult } from './readProposeResult';
import { SandboxWorker } from './sandboxWorker';
import { subjectOf } from '../subject';

/** Why a worker was lost; some of it may be a foreign worker's own words. */
const wordsOf = (lost: Lost): string => lost.message.slice(0, MESSAGE_CHARACTERS);

/** The sandbox that comes with Lamarck: workers in an opaque-origin frame without network or storage. */
export class EmbeddedSandbox implements Sandbox {
  readonly #embed: () => Promise<MessagePort>;
  readonly #benches: Pool;
  readonly #judges: Pool;
  #frame: Promise<Frame> | null = null;
  #judgeBuild = '';
  #closed = false;

  /** `embed` gives the port of a fresh frame; `workers` is the number of judges, and of benches. */
  constructor(embed: () => Promise<MessagePort>, workers: number) {
    this.#embed = embed;
    this.#benches = new Pool(workers, 1, () => this.#start('bench'));
    this.#judges = new Pool(workers, JUDGE_JOBS_AT_ONCE, () => this.#start('judge'), true);
  }

  get judgeBuild(): string {
    return this.#judgeBuild;
  }

  /** Workers lost and replaced so far. */
  get replaced(): number {
    return this.#benches.replaced + this.#judges.replaced;
  }

  /**
   * Starts a judge and a bench; the others start when there is work for them, and leave the first verdict the machine.
   * @throws Error if the sandbox can't start here.
   */
  async warmUp(): Promise<void> {
    await Promise.all([this.#judges.warmUp(), this.#benches.warmUp()]);
  }

  async judge(job: JudgeJob, signal?: AbortSignal): Promise<Verdict> {
    try {
      const ask = (worker: SandboxWorker) => worker.ask({ type: 'judge', job }, JUDGE_BACKSTOP_MS);
      const answer = await this.#judges.run(ask, signal);
      if (answer.type !== 'verdict') throw new Error('a judge answered with a proposal');
      return answer.verdict;
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      return { ending: error.ending, message: wordsOf(error), tests: [], fuel: 0, output: '' };
    }
  }

  async propose(job: ProposeJob, signal?: AbortSignal): Promise<ProposeResult> {
    try {
      const ask = async (worker: SandboxWorker): Promise<ProposeResult> => {
        const answer = await worker.ask({ type: 'propose', job }, BENCH_BACKSTOP_MS);
        const result = readProposeResult('result' in answer ? answer.result : null, job);
        worker.testRuns += result.testRuns;
        return result;
      };
      return await this.#benches.run(ask, signal, subjectOf(job));
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      return {
        proposal: null,
        ending: error.ending,
        message: wordsOf(error),
        testRuns: 0,
        claimsSolved: false,
      };
    }
  }

  async improve(job: ImproveJob, signal?: AbortSignal): Promise<ImproveResult> {
    try {
      const ask = (worker: SandboxWorker) => worker.ask({ type: 'improve', job }, BENCH_BACKSTOP_MS);
      const answer = await this.#benches.run(ask, signal);
      return readImproveResult('result' in answer ? answer.result : null, job);
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      return { proposal: null, ending: error.ending, message: wordsOf(error) };
    }
  }

  close(): void {
    this.#closed = true;
    this.#benches.close();
    this.#judges.close();
    void this.#frame?.then((frame) => frame.close());
  }

  async #start(kind: WorkerKind): Promise<SandboxWorker> {
    if (this.#closed) throw new DOMException('the sandbox was closed', 'AbortError');
    const { worker, ready } = await SandboxWorker.start(await this.#liveFrame(), kind);
    if ('build' in ready) this.#judgeBuild = ready.build;
    return worker;
  }

  async #liveFrame(): Promise<Frame> {
    while (this.#frame) {
      const current = this.#frame;
      if (!(await current).dead) return current;
      if (this.#frame === current) this.#frame = null;
    }
    const fresh = this.#embed().then((port) => new Frame(port));
    this.#frame = fresh;
    fresh.catch(() => {
      if (this.#frame === fresh) this.#frame = null;
    });
    return fresh;
  }
}
