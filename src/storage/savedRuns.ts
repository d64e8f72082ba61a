import type { IDBPDatabase } from 'idb';
import type { Experiment } from '../evolution/experiment';
import type { Texts } from '../evolution/run';
import { ofRun, STORES, type Schema } from './database';
import type { RunRow } from './runRow';
import type { Batch, RunStore, StoredRun } from './runStore';

/** Runs in IndexedDB. */
export class SavedRuns implements RunStore {
  readonly #database: IDBPDatabase<Schema>;

  constructor(database: IDBPDatabase<Schema>) {
    this.#database = database;
  }

  rows(): Promise<RunRow[]> {
    return this.#database.getAll('runs');
  }

  read(id: string): Promise<StoredRun | undefined> {
    return this.readFrom(id, 0);
  }

  async readFrom(id: string, first: number): Promise<StoredRun | undefined> {
    const tx = this.#database.transaction(STORES);
    const [row, experiment, batches, keys, values] = await Promise.all([
      tx.objectStore('runs').get(id),
      tx.objectStore('experiments').get(id),
      tx.objectStore('journal').getAll(ofRun(id, first)),
      tx.objectStore('texts').getAllKeys(ofRun(id)),
      tx.objectStore('texts').getAll(ofRun(id)),
      tx.done,
    ]);
    if (!row || !experiment) return undefined;
    return { row, experiment, batches, texts: new Map(keys.map((key, i) => [key[1], values[i] ?? ''])) };
  }

  create(row: RunRow, experiment: Experiment): Promise<void> {
    return this.#write((tx) => {
      void tx.objectStore('runs').put(row);
      void tx.objectStore('experiments').put(experiment, row.id);
    });
  }

  async append(row: RunRow, batch: Batch, texts: Texts): Promise<void> {
    if (!(await this.#database.getKey('runs', row.id))) return;
    await this.#write((tx) => {
      void tx.objectStore('runs').put(row);
      void tx.objectStore('journal').put(batch, [row.id, batch.first]);
      for (const [id, text] of texts) void tx.objectStore('texts').put(text, [row.id, id]);
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
