import { evolve } from '../../src/evolution/loop';
import type { Experiment } from '../../src/evolution/experiment';
import type { RunEvent } from '../../src/evolution/journal';
import type { Run, Texts } from '../../src/evolution/run';
import { submit, type Submission } from '../../src/evolution/submit';
import type { Ports } from '../../src/evolution/ports';
import type { Needs } from '../../src/evolution/task';
import type { Sandbox } from '../../src/sandbox/sandbox';
import { JournalWriter } from '../../src/storage/journalWriter';
import { outlineOf } from '../../src/storage/outline';
import { runBytes } from '../../src/storage/runBytes';
import type { RunRow } from '../../src/storage/runRow';
import type { OutlinedRun, RunStore } from '../../src/storage/runStore';
import { Contents } from './contents';
import { KeptRun } from './keptRun';
import { Pacer } from './pacer';
import type { News, RunState, VariantDetail } from './protocol';
import { marked, rowOf, variantDetail } from './rows';
import { storedVariant } from './storedVariant';
import { Telling } from './telling';

/** How often a run that is under way tells how long it has been, in milliseconds. */
const CLOCK_MS = 1_000;

/** What an open run needs from the loop around it. */
export interface Surroundings {
  readonly store: RunStore;
  readonly sandbox: (needs: Needs | undefined) => Promise<Sandbox>;
  readonly tell: (news: News) => void;
  readonly onStorageTrouble: (reason: string | null) => void;
  /** Something was written: other tabs may read it. */
  readonly onWritten: () => void;
}

/**
 * The run that is open: goes on, pauses, and is kept. It is shown from its outlines; its journal stays in the store until it is
 * gone on with.
 */
export class OpenRun {
  readonly #around: Surroundings;
  readonly contents: Contents;
  #pacer: Pacer;
  readonly #writer: JournalWriter;
  #experiment: Experiment;
  #kept: KeptRun;
  #row: RunRow;
  readonly #telling: Telling;
  #holds: boolean;
  #evolving: Promise<void> | null = null;
  #stop = new AbortController();

  /** `holds`: this tab may go on with it; otherwise another one does, and this one reads along. */
  constructor({ row, experiment, outlines }: OutlinedRun, holds: boolean, around: Surroundings) {
    this.#around = around;
    this.#holds = holds;
    this.#row = row;
    this.#experiment = experiment;
    this.#kept = this.#keptRun();
    this.contents = new Contents(outlines);
    this.#telling = new Telling(this.contents, around.tell);
    this.#pacer = new Pacer(row.seconds);
    this.#writer = new JournalWriter(around.store, () => this.row, around.onStorageTrouble, around.onWritten);
  }

  get id(): string {
    return this.#row.id;
  }
  get experiment(): Experiment {
    return this.#experiment;
  }
  get holds(): boolean {
    return this.#holds;
  }
  get row(): RunRow {
    const seconds = this.#pacer.seconds();
    const { run } = this.#kept;
    if (run) this.#row = rowOf(run, this.#row, seconds);
    return this.#row;
  }
  get state(): RunState {
    if (!this.#holds) return 'elsewhere';
    if (this.#pacer.running) return 'running';
    return this.row.finished ? 'finished' : 'paused';
  }
  /** True while the store has not taken everything in. */
  get unwritten(): boolean {
    return this.#writer.pending;
  }
  /** Milliseconds during which the archive was being written. */
  get writingMs(): number {
    return this.#writer.spentMs;
  }
  /** The build that began the run, or null if it has not begun. */
  get judgeBuild(): string | null {
    return this.contents.judge;
  }

  /** The run's events and its archive, without texts; read from the store when they are first asked for. */
  journal(): Promise<Run> {
    return this.#kept.journal();
  }

  /** Everything of the run, journal and texts; read from the store when it is first asked for. */
  async whole(): Promise<Run> {
    const run = await this.#kept.whole();
    if (this.#row.bytes === undefined) this.#grow(runBytes(run.journal.events, run.texts));
    return run;
  }

  async variant(id: string): Promise<VariantDetail> {
    const row = this.contents.byId(id);
    if (!row) throw new Error(`this run has no variant ${id}`);
    const { run } = this.#kept;
    const inMemory = run?.archive.get(id);
    if (run && inMemory) return variantDetail(run, inMemory, row.seconds);
    return storedVariant(this.#around.store, this.id, this.#experiment, this.contents, row);
  }

  async start(): Promise<void> {
    await this.#begin();
    this.#pacer.start();
    this.tellProgress();
  }

  async step(): Promise<void> {
    this.#pacer.pause();
    await this.#begin();
    this.#pacer.step();
  }

  async pause(): Promise<void> {
    this.#pacer.pause();
    this.tellProgress();
    await this.#writer.flush();
    await this.#keepRow();
  }

  /** Ends at once. What was under way is dropped, and done again when the run goes on. */
  async stop(): Promise<void> {
    this.#pacer.pause();
    this.#stop.abort(new DOMException('the run was stopped', 'AbortError'));
    await this.#evolving;
    await this.#writer.flush();
    await this.#keepRow();
  }

  /** A person's own version becomes a variant, if it can; a run that was going on goes on after it. */
  async submit(submission: Submission): Promise<{ number: number } | { refused: string }> {
    const going = this.#pacer.running;
    await this.stop();
    const sandbox = await this.#usable();
    this.#stop = new AbortController();
    const run = await this.whole();
    const outcome = await submit(submission, run, this.#ports(run, sandbox), this.#stop.signal);
    await this.#writer.flush();
    await this.#keepRow();
    if (going && !this.row.finished) await this.start();
    if ('number' in outcome) return outcome;
    return { refused: outcome.because ?? outcome.refused };
  }

  async rename(title: string): Promise<void> {
    this.#row = { ...this.row, title };
    await this.#keepRow();
    this.tellProgress();
  }

  /** Deleted at that time (milliseconds since 1970), but still to be brought back; null: brought back. */
  async mark(removedAt: number | null): Promise<void> {
    this.#row = marked(this.row, removedAt);
    await this.#keepRow();
  }

  async extend(budget: Experiment['budget']): Promise<void> {
    await this.stop();
    const run = await this.whole();
    run.extend(budget);
    this.#experiment = run.experiment;
    await this.#keepRow(run.experiment);
    this.tellProgress();
  }

  /** Takes over what another tab has written. */
  catchUp({ row, experiment, outlines }: OutlinedRun): void {
    for (const outline of outlines) this.contents.add(outline);
    this.#row = row;
    this.#experiment = experiment;
    this.#kept = this.#keptRun();
    this.#pacer = new Pacer(row.seconds);
    this.tellProgress();
  }

  /** From now on this tab may go on with the run. */
  hold(): void {
    this.#holds = true;
    this.tellProgress();
  }

  tellProgress(): void {
    this.#telling.progress(this.row, this.state);
  }

  #keptRun(): KeptRun {
    const { tell, store } = this.#around;
    return new KeptRun(store, this.id, this.#experiment, (share) =>
      tell({ type: 'reading', run: this.id, share }),
    );
  }

  #grow(bytes: number): void {
    this.#row = { ...this.#row, bytes: (this.#row.bytes ?? 0) + bytes };
  }

  async #begin(): Promise<void> {
    const sandbox = await this.#usable();
    const run = await this.whole();
    this.#evolving ??= this.#evolve(run, sandbox);
  }

  /** The sandbox, if this tab may go on with the run in it. @throws Error with a sentence if it may not. */
  async #usable(): Promise<Sandbox> {
    if (!this.#holds) throw new Error('another tab holds this run: pause it there, or close that tab');
    const sandbox = await this.#around.sandbox(this.experiment.task.needs);
    const build = this.judgeBuild;
    if (build !== null && build !== sandbox.judgeBuild) {
      throw new Error(
        'this run was made with another judge: it can be read and run again, but not gone on with',
      );
    }
    return sandbox;
  }

  #ports(run: Run, sandbox: Sandbox): Ports {
    return {
      sandbox,
      journal: { commit: (events, texts) => this.#committed(run, events, texts) },
      pace: this.#pacer,
      tell: (stage, words) => this.#around.tell({ type: 'stage', stage, words }),
    };
  }

  async #evolve(run: Run, sandbox: Sandbox): Promise<void> {
    this.#stop = new AbortController();
    // A turn of agents takes a while: the clock goes on meanwhile.
    const clock = setInterval(() => this.tellProgress(), CLOCK_MS);
    try {
      await evolve(run, this.#ports(run, sandbox), this.#stop.signal);
    } catch (error) {
      if (!this.#stop.signal.aborted)
        this.#around.tell({ type: 'trouble', message: (error as Error).message });
    } finally {
      clearInterval(clock);
      this.#pacer.pause();
      this.#evolving = null;
      this.tellProgress();
      await this.#writer.flush();
      await this.#keepRow();
    }
  }

  #committed(run: Run, events: readonly RunEvent[], texts: Texts): void {
    const first = run.journal.events.length - events.length;
    const outline = outlineOf(run, first, events, this.contents.rows.length, this.#pacer.seconds());
    this.contents.add(outline);
    this.#grow(runBytes(events, texts));
    this.#writer.commit(outline, events, texts);
    this.tellProgress();
    const { promised } = this.#row;
    if (promised) this.#telling.compare(run, this.id, promised);
  }

  async #keepRow(experiment?: Experiment): Promise<void> {
    // The row must not tell of variants that the journal does not hold yet; the next write brings both.
    if (this.unwritten && !experiment) return;
    try {
      await this.#around.store.update(this.row, experiment);
    } catch {
      // The journal's writer reports a store that fails, and keeps trying.
    }
  }
}
