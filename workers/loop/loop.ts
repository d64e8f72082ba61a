import { experimentProblem } from '../../src/evolution/checkExperiment';
import type { Experiment } from '../../src/evolution/experiment';
import { EmbeddedSandbox } from '../../src/sandbox/embedded/embedded';
import { LARGEST_POOL } from '../../src/sandbox/limits';
import type { JudgeJob, ProposeJob, ProposeResult } from '../../src/sandbox/sandbox';
import type { Verdict } from '../../src/evolution/verdict';
import { readRunFile, writeRunFile } from '../../src/sharing/runFile';
import { openRuns } from '../../src/storage/openRuns';
import type { PromisedDigest, RunRow } from '../../src/storage/runRow';
import type { RunStore } from '../../src/storage/runStore';
import { holdRun, type Hold } from './hold';
import { NewsDesk } from './newsDesk';
import { OpenRun, replay } from './openRun';
import type { Host, LoopApi, OpenedRun, StorageReport, VariantDetail } from './protocol';
import { newRow } from './rows';

/** The loop worker: one sandbox, the runs that are kept, and the run that is open. */
export class Loop implements LoopApi {
  #host: Host | null = null;
  #desk = new NewsDesk((batch) => this.#host?.news(batch));
  #workers = 1;
  #sandbox: EmbeddedSandbox | null = null;
  #ready: Promise<EmbeddedSandbox> | null = null;
  #store: RunStore | null = null;
  #trouble: string | null = null;
  #open: OpenRun | null = null;
  #hold: Hold | null = null;
  #others: BroadcastChannel | null = null;

  async boot(host: Host, workers: number | null): Promise<void> {
    this.#host = host;
    this.#workers = workers ?? Math.min(LARGEST_POOL, Math.max(1, navigator.hardwareConcurrency - 1));
    // The sandbox takes longest: it starts while the store is opened. A failure is told to whoever waits for it.
    this.#readySandbox().catch(() => undefined);
    this.#store = await openRuns((reason) => void this.#report(reason));
  }

  async warmUp(): Promise<void> {
    await this.#readySandbox();
  }

  async runs(): Promise<RunRow[]> {
    const rows = await this.#runs.rows();
    const open = this.#open?.row;
    return rows.map((row) => (row.id === open?.id ? open : row)).sort((a, b) => b.changedAt - a.changedAt);
  }

  async create(experiment: Experiment, promised?: PromisedDigest): Promise<string> {
    const problem = experimentProblem(experiment);
    if (problem) throw new Error(`this experiment can't be run: ${problem}`);
    const row = newRow(experiment, promised);
    await this.#runs.create(row, experiment);
    return row.id;
  }

  async open(id: string): Promise<OpenedRun> {
    await this.#close();
    this.#hold = await holdRun(id);
    const stored = await this.#runs.read(id);
    if (!stored) {
      await this.#hold.release();
      throw new Error('this run is no longer kept in this browser');
    }
    const run = new OpenRun(stored, this.#hold.held, {
      store: this.#runs,
      sandbox: () => this.#readySandbox(),
      tell: (news) => this.#desk.tell(news),
      onStorageTrouble: (reason) => void this.#report(reason),
      onWritten: () => this.#others?.postMessage('written'),
    });
    this.#open = run;
    this.#others = new BroadcastChannel(`lamarck-run-${id}`);
    this.#others.onmessage = () => void this.#readAlong(run);
    void this.#hold.came.then(() => this.#takeOver(run));
    const build = this.#sandbox?.judgeBuild;
    const otherJudge = !!build && run.judgeBuild !== null && run.judgeBuild !== build;
    return { row: run.row, state: run.state, experiment: run.experiment, variants: run.variants, otherJudge };
  }

  async rename(id: string, title: string): Promise<void> {
    if (this.#open?.id === id) return this.#open.rename(title);
    const stored = await this.#runs.read(id);
    if (stored) await this.#runs.update({ ...stored.row, title });
  }

  async remove(id: string): Promise<void> {
    if (this.#open?.id === id) await this.#close();
    const hold = await holdRun(id);
    await hold.release();
    if (!hold.held) throw new Error('another tab holds this run: close it there first');
    await this.#runs.remove(id);
  }

  async exportRun(id: string): Promise<string> {
    if (this.#open?.id === id) return writeRunFile(this.#open.row, this.#open.run);
    const stored = await this.#runs.read(id);
    if (!stored) throw new Error('this run is no longer kept in this browser');
    return writeRunFile(stored.row, replay(stored));
  }

  async importRun(text: string): Promise<string> {
    const { row, experiment, events, texts } = readRunFile(text);
    const kept = { ...newRow(experiment), ...row };
    await this.#runs.create(kept, experiment);
    await this.#runs.append(kept, { first: 0, events, at: Date.now() }, texts);
    return kept.id;
  }

  async start(): Promise<void> {
    await this.#opened.start();
  }
  async pause(): Promise<void> {
    await this.#opened.pause();
  }
  async step(): Promise<void> {
    await this.#opened.step();
  }
  async stop(): Promise<void> {
    await this.#opened.stop();
  }
  async extend(budget: Experiment['budget']): Promise<void> {
    await this.#opened.extend(budget);
  }
  async variant(id: string): Promise<VariantDetail> {
    return this.#opened.variant(id);
  }
  async figures(): Promise<{ row: RunRow; writingMs: number }> {
    const { row, writingMs } = this.#opened;
    return { row, writingMs };
  }

  async judge(job: JudgeJob): Promise<Verdict> {
    return (await this.#readySandbox()).judge(job);
  }
  async propose(job: ProposeJob): Promise<ProposeResult> {
    return (await this.#readySandbox()).propose(job);
  }

  async storage(): Promise<StorageReport> {
    if (this.#trouble) return { kind: 'memory', reason: this.#trouble };
    const estimate = await navigator.storage?.estimate?.().catch(() => null);
    const persistent = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
    return { kind: 'saved', persistent, usage: estimate?.usage ?? 0, quota: estimate?.quota ?? 0 };
  }

  get #runs(): RunStore {
    if (!this.#store) throw new Error('the loop was asked before it was booted');
    return this.#store;
  }

  get #opened(): OpenRun {
    if (!this.#open) throw new Error('no run is open: choose an experiment first');
    return this.#open;
  }

  #readySandbox(): Promise<EmbeddedSandbox> {
    this.#ready ??= this.#startSandbox();
    return this.#ready;
  }

  async #startSandbox(): Promise<EmbeddedSandbox> {
    try {
      const host = this.#host;
      if (!host) throw new Error('the loop was asked before it was booted');
      const starting = (step: string) =>
        this.#desk.tell({ type: 'sandbox', report: { kind: 'starting', step } });
      starting('loading the judge’s engine');
      const embed = async () => {
        const port = await host.embed();
        if (!this.#sandbox?.judgeBuild) starting('starting bench and judge');
        return port;
      };
      this.#sandbox = new EmbeddedSandbox(embed, this.#workers);
      await this.#sandbox.warmUp();
      this.#desk.tell({ type: 'sandbox', report: { kind: 'ready', workers: this.#workers, replaced: 0 } });
      return this.#sandbox;
    } catch (error) {
      this.#sandbox?.close();
      this.#ready = null;
      const message = `the sandbox did not start: ${(error as Error).message}`;
      this.#desk.tell({ type: 'sandbox', report: { kind: 'failed', message } });
      throw new Error(message, { cause: error });
    }
  }

  async #close(): Promise<void> {
    const run = this.#open;
    this.#open = null;
    this.#others?.close();
    await run?.stop();
    await this.#hold?.release();
    this.#desk.drop();
  }

  async #readAlong(run: OpenRun): Promise<void> {
    if (run.holds || this.#open !== run) return;
    const news = await this.#runs.readFrom(run.id, run.run.journal.events.length);
    if (news) run.catchUp(news);
  }

  /** The tab that held the run has gone: this one goes on from what is kept. */
  async #takeOver(run: OpenRun): Promise<void> {
    if (this.#open !== run) return;
    await this.#readAlong(run);
    run.hold();
  }

  async #report(reason: string | null): Promise<void> {
    this.#trouble = reason;
    this.#desk.tell({ type: 'storage', report: await this.storage() });
  }
}
