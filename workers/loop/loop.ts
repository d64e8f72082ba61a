import { experimentProblem } from '../../src/evolution/checkExperiment';
import type { Experiment } from '../../src/evolution/experiment';
import {
  parentDraw,
  type DrawAhead,
  type NoDraw,
  type ParentDraw,
} from '../../src/evolution/selection/parentDraw';
import {
  agentRun,
  lessonTasks,
  type AgentRun,
  type LessonTasks,
} from '../../src/evolution/selfImprovement/agentRun';
import type { Submission } from '../../src/evolution/submit';
import type { Needs } from '../../src/evolution/task';
import { EmbeddedSandbox } from '../../src/sandbox/embedded/embedded';
import { LARGEST_POOL } from '../../src/sandbox/limits';
import type { JudgeJob, ProposeJob, ProposeResult, Sandbox } from '../../src/sandbox/sandbox';
import type { NodeSandbox } from '../../src/sandbox/webContainer/nodeSandbox';
import type { Verdict } from '../../src/evolution/verdict';
import { readRunFile, writeRunFile } from '../../src/sharing/runFile';
import { inShort } from '../../src/storage/inShort';
import { openStores, type Stores } from '../../src/storage/openStores';
import type { KeptEdits } from '../../src/storage/keptEdits';
import type { OwnAgent } from '../../src/storage/ownAgents';
import { runBytes } from '../../src/storage/runBytes';
import type { PromisedDigest, RunRow } from '../../src/storage/runRow';
import type { RunStore } from '../../src/storage/runStore';
import { NewsDesk } from './newsDesk';
import type { OpenRun } from './openRun';
import { partsOf } from './parts';
import { OpenRuns } from './openRuns';
import { replay } from './replay';
import type { Host, LoopApi, OpenedRun, StorageReport, VariantDetail, VariantRow } from './protocol';
import { newRow } from './rows';

/** Rows of variants that the page is given at once: it takes them in within a few milliseconds. */
const ROWS_AT_ONCE = 2_000;

/** Deleted runs are swept out so many milliseconds after the start: a large one takes seconds, for which others would wait. */
const SWEEP_AFTER_MS = 10_000;

/**
 * How many workers of a kind suit a machine: one core is left to the page, but not where there are only two. Measured there:
 * runs of agents go on half again as fast with two, and the page keeps its frame rate.
 */
const workersFor = (cores: number): number => Math.min(LARGEST_POOL, cores, Math.max(2, cores - 1));

/** The loop worker: one sandbox, the runs that are kept, and the run that is open. */
export class Loop implements LoopApi {
  #host: Host | null = null;
  #desk = new NewsDesk((batch) => this.#host?.news(batch));
  #workers = 1;
  #sandbox: EmbeddedSandbox | null = null;
  #ready: Promise<EmbeddedSandbox> | null = null;
  #node: NodeSandbox | null = null;
  #nodeReady: Promise<NodeSandbox> | null = null;
  #stores: Stores | null = null;
  #trouble: string | null = null;
  readonly #open = new OpenRuns(() => this.#runs, {
    sandbox: (needs) => this.#sandboxFor(needs),
    tell: (news) => this.#desk.tell(news),
    onStorageTrouble: (reason) => void this.#report(reason),
  });

  async boot(host: Host, workers: number | null, keep: boolean): Promise<void> {
    this.#host = host;
    this.#workers = workers ?? workersFor(navigator.hardwareConcurrency);
    // The sandbox takes longest: it starts while the store is opened. A failure is told to whoever waits for it.
    this.#readySandbox().catch(() => undefined);
    this.#stores = await openStores(keep, (reason) => void this.#report(reason));
    // A tab may have been closed before it swept. A store that fails is told of at the next write.
    setTimeout(() => void this.#open.sweep().catch(() => undefined), SWEEP_AFTER_MS);
  }

  async warmUp(): Promise<void> {
    await this.#readySandbox();
  }

  async runs(): Promise<RunRow[]> {
    const rows = await this.#runs.rows();
    return rows
      .map((row) => this.#open.live(row.id)?.row ?? row)
      .filter(({ removedAt }) => removedAt === undefined)
      .sort((a, b) => b.changedAt - a.changedAt);
  }

  async create(experiment: Experiment, promised?: PromisedDigest): Promise<string> {
    const problem = experimentProblem(experiment);
    if (problem) throw new Error(`this experiment can't be run: ${problem}`);
    const row = newRow(experiment, promised);
    await this.#runs.create(row, experiment);
    return row.id;
  }

  async open(id: string): Promise<OpenedRun> {
    const run = await this.#open.open(id);
    this.#desk.drop();
    const judge = run.experiment.task.needs === 'node' ? this.#node : this.#sandbox;
    const build = judge?.judgeBuild;
    const otherJudge = !!build && run.judgeBuild !== null && run.judgeBuild !== build;
    const { row, state, experiment } = run;
    const { rows, refused } = run.contents;
    return { row, state, experiment, variants: rows.slice(0, ROWS_AT_ONCE), refused, otherJudge };
  }

  async rename(id: string, title: string): Promise<void> {
    const live = this.#open.live(id);
    if (live) return live.rename(title);
    const { row } = await this.#open.stored(id);
    await this.#runs.update({ ...row, title });
  }

  async remove(id: string): Promise<void> {
    await this.#open.remove(id);
  }

  async restore(id: string): Promise<void> {
    await this.#open.restore(id);
  }

  async sweep(ids: readonly string[]): Promise<void> {
    await this.#open.sweep(ids);
    for (const id of ids) await this.#kept.edits.remove(id);
  }

  async exportRun(id: string): Promise<string> {
    const live = this.#open.live(id);
    if (live) return writeRunFile(live.row, await live.whole());
    const stored = await this.#open.stored(id);
    return writeRunFile(stored.row, replay(stored));
  }

  async importRun(text: string): Promise<string> {
    const { row, run } = readRunFile(text);
    const { experiment } = run;
    const made = newRow(experiment);
    const bytes = (made.bytes ?? 0) + runBytes(run.journal.events, run.texts);
    const kept = { ...made, ...row, bytes };
    await this.#runs.create(kept, experiment);
    try {
      await this.#runs.append(kept, partsOf(run, Date.now()), run.texts);
    } catch (error) {
      await this.#runs.remove(kept.id);
      throw new Error(`the run could not be kept here: ${inShort(error)}`, { cause: error });
    }
    return kept.id;
  }

  async start(): Promise<void> {
    await this.#opened.start();
  }
  async pause(): Promise<void> {
    await this.#open.current?.pause();
  }
  async step(): Promise<void> {
    await this.#opened.step();
  }
  async stop(): Promise<void> {
    await this.#open.current?.stop();
  }
  async extend(budget: Experiment['budget']): Promise<void> {
    await this.#opened.extend(budget);
  }
  async submit(submission: Submission): Promise<{ number: number } | { refused: string }> {
    return this.#opened.submit(submission);
  }
  async variants(run: string, from: number): Promise<readonly VariantRow[]> {
    const { current } = this.#open;
    return current?.id === run ? current.contents.rows.slice(from, from + ROWS_AT_ONCE) : [];
  }
  async variant(id: string): Promise<VariantDetail> {
    return this.#opened.variant(id);
  }
  async draw(id: string, turn: number): Promise<ParentDraw | DrawAhead | NoDraw | null> {
    const run = await this.#ifOpen(id)?.journal();
    return run ? parentDraw(turn, run) : null;
  }
  async agentRun(id: string): Promise<AgentRun | null> {
    const run = await this.#ifOpen(id)?.journal();
    return run?.experiment.selfImprovement ? agentRun(run) : null;
  }
  async lessonTasks(id: string, variant: string): Promise<LessonTasks | null> {
    const run = await this.#ifOpen(id)?.whole();
    const found = run?.archive.get(variant);
    return run && found ? lessonTasks(found, run) : null;
  }
  async figures(): Promise<{ row: RunRow; writingMs: number }> {
    const { row, writingMs } = this.#opened;
    return { row, writingMs };
  }

  async agents(): Promise<OwnAgent[]> {
    return this.#kept.agents.all();
  }
  async adopt(agent: OwnAgent): Promise<void> {
    await this.#kept.agents.put(agent);
  }
  async disown(name: string): Promise<void> {
    await this.#kept.agents.remove(name);
  }

  async edits(place: string): Promise<KeptEdits | null> {
    return (await this.#kept.edits.get(place)) ?? null;
  }
  async keepEdits(edits: KeptEdits): Promise<void> {
    await this.#kept.edits.put(edits);
  }

  async judge(job: JudgeJob): Promise<Verdict> {
    return (await this.#sandboxFor(job.needs)).judge(job);
  }
  async judgeAll(jobs: readonly JudgeJob[]): Promise<Verdict[]> {
    return Promise.all(jobs.map((job) => this.judge(job)));
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

  get #kept(): Stores {
    if (!this.#stores) throw new Error('the loop was asked before it was booted');
    return this.#stores;
  }

  get #runs(): RunStore {
    return this.#kept.runs;
  }

  /** The run if it is the open one: the page may ask while another one is being opened. */
  #ifOpen(id: string): OpenRun | undefined {
    const { current } = this.#open;
    return current?.id === id ? current : undefined;
  }

  get #opened(): OpenRun {
    const { current } = this.#open;
    if (!current) throw new Error('no run is open: choose an experiment first');
    return current;
  }

  /** The sandbox that a task is judged in. @throws Error with one sentence if it can't start here. */
  async #sandboxFor(needs: Needs | undefined): Promise<Sandbox> {
    const embedded = await this.#readySandbox();
    if (needs !== 'node') return embedded;
    this.#nodeReady ??= this.#makeNode(embedded);
    this.#node = await this.#nodeReady;
    await this.#node.warmUp();
    return this.#node;
  }

  /** Loaded only when a task needs it. */
  async #makeNode(embedded: Sandbox): Promise<NodeSandbox> {
    const { NodeSandbox } = await import('../../src/sandbox/webContainer/nodeSandbox');
    const { RemoteContainer } = await import('../../src/sandbox/webContainer/remoteContainer');
    if (!this.#host) throw new Error('the loop was asked before it was booted');
    return new NodeSandbox(new RemoteContainer(await this.#host.container()), embedded);
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

  async #report(reason: string | null): Promise<void> {
    this.#trouble = reason;
    this.#desk.tell({ type: 'storage', report: await this.storage() });
  }
}
