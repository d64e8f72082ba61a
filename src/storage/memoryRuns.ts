import type { Experiment } from '../evolution/experiment';
import type { Texts } from '../evolution/run';
import type { Outline } from './outline';
import type { RunRow } from './runRow';
import type { Batch, OutlinedRun, Part, RunHead, RunStore } from './runStore';

interface Kept {
  row: RunRow;
  experiment: Experiment;
  readonly batches: Batch[];
  outlines: Outline[];
  readonly texts: Map<string, string>;
}

/** Runs in memory, for a browser that keeps nothing: they last as long as the tab. */
export class MemoryRuns implements RunStore {
  readonly #runs = new Map<string, Kept>();

  async rows(): Promise<RunRow[]> {
    return [...this.#runs.values()].map((run) => run.row);
  }

  async journal(
    id: string,
    take: (batches: readonly Batch[], share: number) => void,
  ): Promise<RunHead | undefined> {
    const run = this.#runs.get(id);
    if (run) take([...run.batches], 1);
    return run && { row: run.row, experiment: run.experiment };
  }

  async allTexts(id: string, take: (texts: Texts, share: number) => void): Promise<void> {
    const run = this.#runs.get(id);
    if (run) take(new Map(run.texts), 1);
  }

  async outline(id: string, from = 0): Promise<OutlinedRun | undefined> {
    const run = this.#runs.get(id);
    if (!run) return undefined;
    const outlines = run.outlines.filter(({ first }) => first >= from);
    return { row: run.row, experiment: run.experiment, outlines };
  }

  async batch(id: string, first: number): Promise<Batch | undefined> {
    return this.#runs.get(id)?.batches.find((batch) => batch.first === first);
  }

  async texts(id: string, contents: readonly string[]): Promise<Texts> {
    const texts = this.#runs.get(id)?.texts;
    return new Map(
      contents.flatMap((content) => (texts?.has(content) ? [[content, texts.get(content) ?? '']] : [])),
    );
  }

  async create(row: RunRow, experiment: Experiment): Promise<void> {
    this.#runs.set(row.id, { row, experiment, batches: [], outlines: [], texts: new Map() });
  }

  async append(row: RunRow, parts: readonly Part[], texts: Texts): Promise<void> {
    const run = this.#runs.get(row.id);
    if (!run) return;
    run.row = row;
    for (const { batch, outline } of parts) {
      run.batches.push(batch);
      run.outlines.push(outline);
    }
    for (const [id, text] of texts) run.texts.set(id, text);
  }

  async addOutlines(id: string, outlines: readonly Outline[]): Promise<void> {
    const run = this.#runs.get(id);
    if (run) run.outlines = [...outlines, ...run.outlines].sort((a, b) => a.first - b.first);
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
