import type { Experiment } from '../evolution/experiment';
import type { Texts } from '../evolution/run';
import { inShort } from './inShort';
import type { Outline } from './outline';
import type { RunRow } from './runRow';
import type { Batch, OutlinedRun, Part, RunHead, RunStore } from './runStore';

/** Runs in one store, and those that it has no room for in another. A run lives in one of the two for good. */
export class SpillingRuns implements RunStore {
  readonly #first: RunStore;
  readonly #second: RunStore;
  readonly #onTrouble: (reason: string) => void;
  readonly #spilt = new Set<string>();

  constructor(first: RunStore, second: RunStore, onTrouble: (reason: string) => void) {
    this.#first = first;
    this.#second = second;
    this.#onTrouble = onTrouble;
  }

  async rows(): Promise<RunRow[]> {
    return [...(await this.#first.rows()), ...(await this.#second.rows())];
  }

  journal(
    id: string,
    take: (batches: readonly Batch[], share: number) => void,
  ): Promise<RunHead | undefined> {
    return this.#home(id).journal(id, take);
  }

  allTexts(id: string, take: (texts: Texts, share: number) => void): Promise<void> {
    return this.#home(id).allTexts(id, take);
  }

  outline(id: string, from?: number): Promise<OutlinedRun | undefined> {
    return this.#home(id).outline(id, from);
  }

  batch(id: string, first: number): Promise<Batch | undefined> {
    return this.#home(id).batch(id, first);
  }

  texts(id: string, contents: readonly string[]): Promise<Texts> {
    return this.#home(id).texts(id, contents);
  }

  async create(row: RunRow, experiment: Experiment): Promise<void> {
    try {
      await this.#first.create(row, experiment);
    } catch (error) {
      this.#onTrouble(inShort(error));
      this.#spilt.add(row.id);
      await this.#second.create(row, experiment);
    }
  }

  append(row: RunRow, parts: readonly Part[], texts: Texts): Promise<void> {
    return this.#home(row.id).append(row, parts, texts);
  }

  addOutlines(id: string, outlines: readonly Outline[]): Promise<void> {
    return this.#home(id).addOutlines(id, outlines);
  }

  update(row: RunRow, experiment?: Experiment): Promise<void> {
    return this.#home(row.id).update(row, experiment);
  }

  remove(id: string): Promise<void> {
    return this.#home(id).remove(id);
  }

  #home(id: string): RunStore {
    return this.#spilt.has(id) ? this.#second : this.#first;
  }
}
