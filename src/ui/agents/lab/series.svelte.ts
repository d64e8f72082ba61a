import type { RunRow } from '../../../../workers/loop/protocol';
import type { Experiment } from '../../../evolution/experiment';
import { remember, remembered } from '../../layout/remembered';
import type { Playground } from '../../playground.svelte';
import type { Row } from './table';
import { variationNamed, vary } from './variations';

/** One run of the series. */
export interface Cell {
  readonly variation: string;
  readonly seed: number;
  /** Once it has been made. */
  readonly run: string | null;
}

/** Where the series is remembered. */
const KEY = 'laboratory';
/** How often it is looked whether a run has ended, in milliseconds. */
const LOOK_MS = 400;

/**
 * A series of runs that differ in a variation and in the seed, one after another. Each is an ordinary run, kept like any other
 * and open while it goes on: whoever opens another one stops the series, and it can be gone on with later.
 */
export class Series {
  readonly #playground: Playground;
  #cells = $state.raw<readonly Cell[]>(read());
  #going = $state.raw(false);

  constructor(playground: Playground) {
    this.#playground = playground;
  }

  get cells(): readonly Cell[] {
    return this.#cells;
  }
  /** The series has a run under way, or is about to begin one. */
  get going(): boolean {
    return this.#going;
  }
  /** Every cell with the run that it has become. */
  get rows(): readonly Row[] {
    const kept = new Map(this.#playground.kept.rows.map((row) => [row.id, row]));
    const { row: open } = this.#playground.run;
    if (open) kept.set(open.id, open);
    return this.#cells.map((cell) => ({ cell, run: (cell.run && kept.get(cell.run)) || null }));
  }
  get left(): number {
    return this.rows.filter(({ run }) => !run?.finished).length;
  }

  /** Lays out a new series; the runs of the one before stay kept. */
  plan(variations: readonly string[], seeds: readonly number[]): void {
    // Seed by seed, so that the variations can be compared long before the last run has ended.
    this.#set(seeds.flatMap((seed) => variations.map((variation) => ({ variation, seed, run: null }))));
  }
  clear(): void {
    this.#going = false;
    this.#set([]);
  }

  /** Goes on until every run has ended, or somebody stops it. `base`: what is varied. */
  async goOn(base: Experiment): Promise<void> {
    if (this.#going) return;
    this.#going = true;
    try {
      await this.#playground.kept.refresh();
      for (const [i, { cell, run }] of this.rows.entries()) {
        if (!this.#going) return;
        if (run?.finished) continue;
        const row = await this.#runToEnd(run?.id ?? (await this.#create(i, cell, base)));
        if (!row?.finished) return;
        // What has ended is told while the others go on.
        await this.#playground.kept.refresh();
      }
    } catch (error) {
      this.#playground.connection.report((error as Error).message);
    } finally {
      this.#going = false;
      await this.#playground.kept.refresh();
    }
  }

  /** Pauses the run that is under way, and begins no other. */
  async stop(): Promise<void> {
    this.#going = false;
    if (this.#isOpen) await this.#playground.run.pause();
  }

  get #isOpen(): boolean {
    const { row } = this.#playground.run;
    return row !== null && this.#cells.some((cell) => cell.run === row.id);
  }

  async #create(place: number, cell: Cell, base: Experiment): Promise<string> {
    const { loop } = this.#playground.connection;
    if (!loop) throw new Error('the loop is still starting');
    const id = await loop.create(vary(base, variationNamed(cell.variation), cell.seed));
    this.#set(this.#cells.map((one, i) => (i === place ? { ...one, run: id } : one)));
    return id;
  }

  /** The run's row when it has ended, or when somebody has paused it or opened another one. */
  async #runToEnd(id: string): Promise<RunRow | null> {
    const { run } = this.#playground;
    await this.#playground.openRun(id);
    if (run.row?.id !== id) return null;
    await this.#playground.go('start');
    // The news that it runs comes a moment later.
    for (let i = 0; i < 20 && !run.running && !run.row?.finished; i++) await pause();
    while (run.row?.id === id && run.running) await pause();
    return run.row?.id === id ? run.row : null;
  }

  #set(cells: readonly Cell[]): void {
    this.#cells = cells;
    remember(KEY, JSON.stringify(cells));
  }
}

const pause = (): Promise<void> => new Promise((later) => setTimeout(later, LOOK_MS));

function read(): readonly Cell[] {
  try {
    const cells = JSON.parse(remembered(KEY) ?? '[]') as Cell[];
    for (const { variation } of cells) variationNamed(variation);
    return cells;
  } catch {
    return [];
  }
}
