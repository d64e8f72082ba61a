import type { RunRow } from '../../../workers/loop/protocol';
import type { Connection } from '../connection.svelte';
import { packing, sizeOf } from './listRuns';
import { saveFile } from './saveFile';

/** The runs that are kept in this browser. */
export class KeptRuns {
  readonly #connection: Connection;
  #rows = $state.raw<readonly RunRow[]>([]);
  /** Deleted, and not swept out yet: they still take their room. */
  #deleted = $state.raw<readonly RunRow[]>([]);

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The last changed first. */
  get rows(): readonly RunRow[] {
    return this.#rows;
  }

  /** About how many bytes these of them take in the browser. */
  room(rows: readonly RunRow[]): number {
    const { storage } = this.#connection;
    const used = storage?.kind === 'saved' ? storage.usage : 0;
    return Math.round(sizeOf(rows) * packing([...this.#rows, ...this.#deleted], used));
  }

  async refresh(): Promise<void> {
    await this.#ask(async (loop) => {
      this.#rows = await loop.runs();
    });
  }
  async rename(id: string, title: string): Promise<void> {
    await this.#ask((loop) => loop.rename(id, title));
    await this.refresh();
  }
  /** Saves a run as a file. */
  async export(id: string, title: string): Promise<void> {
    await this.#ask(async (loop) => saveFile(`${title}.lamarck.json`, await loop.exportRun(id)));
  }
  /** Takes in a run from a file's text; its id, or null if it was refused. */
  async import(text: string): Promise<string | null> {
    const id = await this.#ask((loop) => loop.importRun(text));
    await this.refresh();
    return id ?? null;
  }
  /** Deletes a run, which can be brought back until it is swept out; true if it could be deleted. */
  async remove(id: string): Promise<boolean> {
    const row = this.#rows.find((row) => row.id === id);
    const removed = await this.#ask(async (loop) => {
      await loop.remove(id);
      return true;
    });
    if (removed && row) this.#deleted = [...this.#deleted, row];
    await this.refresh();
    return removed ?? false;
  }
  async restore(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.#ask((loop) => loop.restore(id));
    this.#forget(ids);
    await this.refresh();
  }
  /** Frees the place of deleted runs: there is no way back. */
  async sweep(ids: readonly string[]): Promise<void> {
    await this.#ask((loop) => loop.sweep(ids));
    this.#forget(ids);
    await this.#connection.lookAtStorage();
  }

  #forget(ids: readonly string[]): void {
    this.#deleted = this.#deleted.filter(({ id }) => !ids.includes(id));
  }

  async #ask<T>(what: (loop: NonNullable<Connection['loop']>) => Promise<T>): Promise<T | undefined> {
    const loop = this.#connection.loop;
    if (!loop) return undefined;
    try {
      return await what(loop);
    } catch (error) {
      this.#connection.report((error as Error).message);
      return undefined;
    }
  }
}
