import type { Experiment } from '../evolution/experiment';
import type { Texts } from '../evolution/run';
import type { RunRow } from './runRow';
import type { Batch, RunStore, StoredRun } from './runStore';

/** Runs in memory, for a browser that keeps nothing: they last as long as the tab. */
export class MemoryRuns implements RunStore {
  readonly #runs = new Map<
    string,
    { row: RunRow; experiment: Experiment; batches: Batch[]; texts: Map<string, string> }
  >();

  async rows(): Promise<RunRow[]> {
    return [...this.#runs.values()].map((run) => run.row);
  }

  async read(id: string): Promise<StoredRun | undefined> {
    return this.readFrom(id, 0);
  }

  async readFrom(id: string, first: number): Promise<StoredRun | undefined> {
    const run = this.#runs.get(id);
    return run && { ...run, batches: run.batches.filter((batch) => batch.first >= first) };
  }

  async create(row: RunRow, experiment: Experiment): Promise<void> {
    this.#runs.set(row.id, { row, experiment, batches: [], texts: new Map() });
  }

  async append(row: RunRow, batch: Batch, texts: Texts): Promise<void> {
    const run = this.#runs.get(row.id);
    if (!run) return;
    run.row = row;
    run.batches.push(batch);
    for (const [id, text] of texts) run.texts.set(id, text);
  }

  async update(row: RunRow, experiment?: Experiment): Promise<void> {
    const run = this.#runs.get(row.id);
    if (!run) return;
    run.row = row;
    if (experiment) run.experiment = experiment;
  }

  async remove(id: string): Promise<void> {
    this.#runs.delete(id);
  }
}
