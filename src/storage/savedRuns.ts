import type { IDBPDatabase } from 'idb';
import type { Experiment } from '../evolution/experiment';
import type { Texts } from '../evolution/run';
import { ofRun, STORES, type Schema } from './database';
import type { Outline } from './outline';
import type { RunRow } from './runRow';
import type { Batch, OutlinedRun, Part, RunHead, RunStore } from './runStore';

/**
 * Batches and texts that are read at once, about as many as take a tenth of a second: a whole long run in one piece would be there
 * after seconds, without a word between.
 */
const BATCHES_AT_ONCE = 50;
const TEXTS_AT_ONCE = 2_000;

/** Runs in IndexedDB. */
export class SavedRuns implements RunStore {
  readonly #database: IDBPDatabase<Schema>;

  constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  rows(): Promise<RunRow[]> {
    return this.#database.getAll('runs');
  }

  async journal(
    id: string,
    take: (batches: readonly Batch[], share: number) => void,
  ): Promise<RunHead | undefined> {
    const tx = this.#database.transaction(['runs', 'experiments', 'journal']);
    const journal = tx.objectStore('journal');
    const [row, experiment, places] = await Promise.all([
      tx.objectStore('runs').get(id),
      tx.objectStore('experiments').get(id),
      journal.getAllKeys(ofRun(id)),
    ]);
    if (!row || !experiment) return undefined;
    let read = 0;
    for (const keys of pieces(places, BATCHES_AT_ONCE)) {
      const batches = await journal.getAll(rangeOf(keys));
      read += batches.length;
      take(batches, read / places.length);
    }
    await tx.done;
    return { row, experiment };
  }

  async allTexts(id: string, take: (texts: Texts, share: number) => void): Promise<void> {
    const { store, done } = this.#database.transaction('texts');
    const contents = await store.getAllKeys(ofRun(id));
    let read = 0;
    for (const keys of pieces(contents, TEXTS_AT_ONCE)) {
      const values = await store.getAll(rangeOf(keys));
      read += values.length;
      take(new Map(keys.map(([, content], i) => [content, values[i] ?? ''])), read / contents.length);
    }
    await done;
  }

  async outline(id: string, from = 0): Promise<OutlinedRun | undefined> {
    const tx = this.#database.transaction(['runs', 'experiments', 'outlines']);
    const [row, experiment, outlines] = await Promise.all([
      tx.objectStore('runs').get(id),
      tx.objectStore('experiments').get(id),
      tx.objectStore('outlines').getAll(ofRun(id, from)),
      tx.done,
    ]);
    return row && experiment && { row, experiment, outlines };
  }

  batch(id: string, first: number): Promise<Batch | undefined> {
    return this.#database.get('journal', [id, first]);
  }

  async texts(id: string, contents: readonly string[]): Promise<Texts> {
    const store = this.#database.transaction('texts').store;
    const texts = await Promise.all(
      contents.map(async (content) => [content, await store.get([id, content])] as const),
    );
    return new Map(texts.flatMap(([content, text]) => (text === undefined ? [] : [[content, text]])));
  }

  create(row: RunRow, experiment: Experiment): Promise<void> {
    return this.#write((tx) => {
      void tx.objectStore('runs').put(row);
      void tx.objectStore('experiments').put(experiment, row.id);
    });
  }

  async append(row: RunRow, parts: readonly Part[], texts: Texts): Promise<void> {
    if (!(await this.#database.getKey('runs', row.id))) return;
    await this.#write((tx) => {
      void tx.objectStore('runs').put(row);
      for (const { batch, outline } of parts) {
        void tx.objectStore('journal').put(batch, [row.id, batch.first]);
        void tx.objectStore('outlines').put(outline, [row.id, outline.first]);
      }
      for (const [id, text] of texts) void tx.objectStore('texts').put(text, [row.id, id]);
    });
  }

  async addOutlines(id: string, outlines: readonly Outline[]): Promise<void> {
    if (!(await this.#database.getKey('runs', id))) return;
    await this.#write((tx) => {
      for (const outline of outlines) void tx.objectStore('outlines').put(outline, [id, outline.first]);
    });
  }

  async update(row: RunRow, experiment?: Experiment): Promise<void> {
    if (!(await this.#database.getKey('runs', row.id))) return;
    await this.#write((tx) => {
      void tx.objectStore('runs').put(row);
      if (experiment) void tx.objectStore('experiments').put(experiment, row.id);
    });
  }

  remove(id: string): Promise<void> {
    return this.#write((tx) => {
      void tx.objectStore('runs').delete(id);
      void tx.objectStore('experiments').delete(id);
      void tx.objectStore('journal').delete(ofRun(id));
      void tx.objectStore('outlines').delete(ofRun(id));
      void tx.objectStore('texts').delete(ofRun(id));
    });
  }

  /** Every write is one transaction over all stores: a run is kept whole or not at all. */
  async #write(change: (tx: ReturnType<typeof this.writable>) => void): Promise<void> {
    const tx = this.writable();
    try {
      change(tx);
    } catch (error) {
      tx.abort();
      await tx.done.catch(() => {});
      throw error;
    }
    await tx.done;
  }

  private writable() {
    return this.#database.transaction(STORES, 'readwrite', { durability: 'relaxed' });
  }
}

/** Keys of one store, in order, cut into pieces. */
const pieces = <Key>(keys: readonly Key[], size: number): Key[][] =>
  Array.from({ length: Math.ceil(keys.length / size) }, (_, i) => keys.slice(i * size, (i + 1) * size));

const rangeOf = (keys: readonly IDBValidKey[]): IDBKeyRange => IDBKeyRange.bound(keys[0], keys.at(-1));
