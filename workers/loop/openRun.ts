import { evolve } from '../../src/evolution/loop';
import type { Experiment } from '../../src/evolution/experiment';
import type { RunEvent } from '../../src/evolution/journal';
import { Run, type Texts } from '../../src/evolution/run';
import { submit, type Submission } from '../../src/evolution/submit';
import type { Ports } from '../../src/evolution/ports';
import type { Needs } from '../../src/evolution/task';
import type { Sandbox } from '../../src/sandbox/sandbox';
import { JournalWriter } from '../../src/storage/journalWriter';
import type { PromisedDigest, RunRow } from '../../src/storage/runRow';
import type { RunStore, StoredRun } from '../../src/storage/runStore';
import type { News, RunState, VariantDetail, VariantRow } from './protocol';
import { Pacer } from './pacer';
import { rowOf, variantDetail, variantRow } from './rows';

/** What an open run needs from the loop around it. */
export interface Surroundings {
  readonly store: RunStore;
  readonly sandbox: (needs: Needs | undefined) => Promise<Sandbox>;
  readonly tell: (news: News) => void;
  readonly onStorageTrouble: (reason: string | null) => void;
  /** Something was written: other tabs may read it. */
  readonly onWritten: () => void;
}

/** The run that is open: goes on, pauses, and is kept. */
export class OpenRun {
  readonly #around: Surroundings;
  readonly #pacer: Pacer;
  readonly #writer: JournalWriter;
  #run: Run;
  #row: RunRow;
  #told = 0;
  #compared = false;
  #holds: boolean;
  #evolving: Promise<void> | null = null;
  #stop = new AbortController();

  /** `holds`: this tab may go on with it; otherwise another one does, and this one reads along. */
  constructor(stored: StoredRun, holds: boolean, around: Surroundings) {
    this.#around = around;
    this.#holds = holds;
    this.#row = stored.row;
    this.#run = replay(stored);
    this.#told = this.#run.archive.variants.length;
    this.#pacer = new Pacer(stored.row.seconds);
    this.#writer = new JournalWriter(around.store, () => this.row, around.onStorageTrouble, around.onWritten);
  }

  get id(): string {
    return this.#row.id;
  }
  get run(): Run {
    return this.#run;
  }
  get experiment(): Experiment {
    return this.#run.experiment;
  }
  get holds(): boolean {
    return this.#holds;
  }
  get row(): RunRow {
    return (this.#row = rowOf(this.#run, this.#row, this.#pacer.seconds()));
  }
  get state(): RunState {
    if (!this.#holds) return 'elsewhere';
    if (this.#pacer.running) return 'running';
    return this.row.finished ? 'finished' : 'paused';
  }
  get variants(): VariantRow[] {
    return this.#run.archive.variants.map(variantRow);
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
    const started = this.#run.journal.events[0];
    return started?.type === 'started' ? started.judge : null;
  }

  variant(id: string): VariantDetail {
    const variant = this.#run.archive.get(id);
    if (!variant) throw new Error(`this run has no variant ${id}`);
    return variantDetail(this.#run, variant);
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
    const outcome = await submit(submission, this.#run, this.#ports(sandbox), this.#stop.signal);
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

  async extend(budget: Experiment['budget']): Promise<void> {
    await this.stop();
    const before = this.#run;
    const run = new Run({ ...before.experiment, budget });
    run.commit(before.journal.events, before.texts);
    this.#run = run;
    await this.#keepRow(run.experiment);
    this.tellProgress();
  }

  /** Takes over what another tab has written. */
  catchUp(news: StoredRun): void {
    for (const batch of news.batches) {
      if (batch.first === this.#run.journal.events.length) this.#run.commit(batch.events, news.texts);
    }
    this.#row = news.row;
    this.tellProgress();
  }

  /** From now on this tab may go on with the run. */
  hold(): void {
    this.#holds = true;
    this.tellProgress();
  }

  tellProgress(): void {
    const { variants } = this.#run.archive;
    if (variants.length > this.#told) {
      this.#around.tell({
        type: 'archived',
        run: this.id,
        variants: variants.slice(this.#told).map(variantRow),
      });
      this.#told = variants.length;
    }
    this.#around.tell({ type: 'progress', row: this.row, state: this.state });
  }

  async #begin(): Promise<void> {
    const sandbox = await this.#usable();
    this.#evolving ??= this.#evolve(sandbox);
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

  #ports(sandbox: Sandbox): Ports {
    return {
      sandbox,
      journal: { commit: (events, texts) => this.#committed(events, texts) },
      pace: this.#pacer,
      tell: (stage, words) => this.#around.tell({ type: 'stage', stage, words }),
    };
  }

  async #evolve(sandbox: Sandbox): Promise<void> {
    this.#stop = new AbortController();
    try {
      await evolve(this.#run, this.#ports(sandbox), this.#stop.signal);
    } catch (error) {
      if (!this.#stop.signal.aborted)
        this.#around.tell({ type: 'trouble', message: (error as Error).message });
    } finally {
      this.#pacer.pause();
      this.#evolving = null;
      this.tellProgress();
      await this.#writer.flush();
      await this.#keepRow();
    }
  }

  #committed(events: readonly RunEvent[], texts: Texts): void {
    this.#writer.commit(this.#run.journal.events.length - events.length, events, texts);
    this.tellProgress();
    const { promised } = this.#row;
    if (promised && this.#run.archive.turns >= promised.turns) this.#compare(promised);
  }

  /** Several commits may stand at one turn: a run of agents ends with its champion's measures. */
  #compare({ turns, digest }: PromisedDigest): void {
    if (this.#compared) return;
    const same = this.#run.journal.digest === digest;
    const isLast = !this.experiment.selfImprovement || this.#run.archive.champion !== null;
    this.#compared = same || isLast || this.#run.archive.turns > turns;
    if (this.#compared) this.#around.tell({ type: 'compared', run: this.id, same });
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

/** A run from its journal; everything else is derived. */
export function replay({ experiment, batches, texts }: StoredRun): Run {
  const run = new Run(experiment);
  for (const [i, batch] of batches.entries()) run.commit(batch.events, i === 0 ? texts : new Map());
  return run;
}
