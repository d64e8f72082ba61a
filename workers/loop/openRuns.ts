import type { OutlinedRun, RunStore, StoredRun } from '../../src/storage/runStore';
import { readWhole } from '../../src/storage/readWhole';
import { holdRun, type Hold } from './hold';
import { OpenRun, type Surroundings } from './openRun';
import { outlinesOf } from './replay';
import { marked } from './rows';

/** A deleted run is left alone for so long, in milliseconds: another tab may still offer to bring it back. */
const UNDO_MS = 60_000;

const GONE = 'this run is no longer kept in this browser: Runs lists those that are';

/** A run in this tab, with its right to go on and its ear to what other tabs write. */
interface Held {
  readonly run: OpenRun;
  readonly hold: Hold;
  readonly others: BroadcastChannel;
}

/**
 * The run that is open, one at a time, and those that were closed while the store failed: they stay in memory, and held,
 * until it has taken them in.
 */
export class OpenRuns {
  readonly #store: () => RunStore;
  readonly #around: Pick<Surroundings, 'sandbox' | 'tell' | 'onStorageTrouble'>;
  #current: Held | null = null;
  readonly #unwritten = new Map<string, Held>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: () => RunStore, around: Pick<Surroundings, 'sandbox' | 'tell' | 'onStorageTrouble'>) {
    this.#store = store;
    this.#around = around;
  }

  get current(): OpenRun | null {
    return this.#current?.run ?? null;
  }

  /** The run, if this tab has it in memory. */
  live(id: string): OpenRun | undefined {
    return this.current?.id === id ? this.current : this.#unwritten.get(id)?.run;
  }

  /**
   * Opens a run, and closes the one before.
   * @throws Error with a sentence if there is no such run; the one before stays open then.
   */
  open(id: string): Promise<OpenRun> {
    return this.#inTurn(async () => {
      if (!this.live(id)) await this.#outlined(id);
      await this.#close();
      const held = this.#unwritten.get(id) ?? (await this.#hold(id));
      this.#unwritten.delete(id);
      this.#current = held;
      return held.run;
    });
  }

  /**
   * Closes the run if it is open, and marks it as deleted: it is not to be found any more, and can be brought back.
   * @throws Error with a sentence if another tab holds it.
   */
  remove(id: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.current?.id === id) await this.#close();
      const hold = this.#unwritten.has(id) ? null : await holdRun(id);
      try {
        if (hold?.held === false) throw new Error('another tab holds this run: close it there first');
        await this.#mark(id, Date.now());
      } finally {
        await hold?.release();
      }
    });
  }

  /** Brings a deleted run back. @throws Error with a sentence if it has been swept out. */
  restore(id: string): Promise<void> {
    return this.#inTurn(() => this.#mark(id, null));
  }

  /** Deletes what is marked for good, its journal and texts: `ids` of it, or what was marked so long ago that nobody undoes it. */
  sweep(ids?: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      for (const row of await this.#store().rows()) {
        const { removedAt } = this.live(row.id)?.row ?? row;
        if (removedAt === undefined) continue;
        if (ids ? !ids.includes(row.id) : removedAt > Date.now() - UNDO_MS) continue;
        const unwritten = this.#unwritten.get(row.id);
        this.#unwritten.delete(row.id);
        if (unwritten) await letGo(unwritten);
        await this.#store().remove(row.id);
      }
    });
  }

  /** The run as it is kept. @throws Error with a sentence if there is no such run. */
  async stored(id: string): Promise<StoredRun> {
    const stored = await readWhole(this.#store(), id);
    if (!stored || stored.row.removedAt !== undefined) throw new Error(GONE);
    return stored;
  }

  async #mark(id: string, removedAt: number | null): Promise<void> {
    const live = this.live(id);
    if (live) return live.mark(removedAt);
    const row = (await this.#store().rows()).find((one) => one.id === id);
    if (!row) throw new Error(GONE);
    await this.#store().update(marked(row, removedAt));
  }

  /** The run in short. @throws Error with a sentence if there is no such run. */
  async #outlined(id: string): Promise<OutlinedRun> {
    const kept = await this.#store().outline(id);
    if (!kept || kept.row.removedAt !== undefined) throw new Error(GONE);
    const variants = kept.outlines.reduce((sum, outline) => sum + outline.variants.length, 0);
    if (variants >= kept.row.variants) return kept;
    const outlines = outlinesOf(await this.stored(id));
    await this.#store().addOutlines(id, outlines);
    return { ...kept, outlines };
  }

  /** Two at once would leave a run held for good. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  async #hold(id: string): Promise<Held> {
    const hold = await holdRun(id);
    try {
      const others = new BroadcastChannel(`lamarck-run-${id}`);
      const run = new OpenRun(await this.#outlined(id), hold.held, {
        ...this.#around,
        store: this.#store(),
        onWritten: () => {
          others.postMessage('written');
          void this.#written(run);
        },
      });
      others.onmessage = () => void this.#readAlong(run);
      void hold.came.then(() => this.#takeOver(run));
      return { run, hold, others };
    } catch (error) {
      await hold.release();
      throw error;
    }
  }

  async #close(): Promise<void> {
    const held = this.#current;
    if (!held) return;
    await held.run.stop();
    this.#current = null;
    if (held.run.unwritten) this.#unwritten.set(held.run.id, held);
    else await letGo(held);
  }

  /** A run that waited for the store need not be kept here any longer. */
  async #written(run: OpenRun): Promise<void> {
    const held = this.#unwritten.get(run.id);
    if (held?.run !== run || run.unwritten) return;
    this.#unwritten.delete(run.id);
    await letGo(held);
  }

  async #readAlong(run: OpenRun): Promise<void> {
    if (run.holds || this.current !== run) return;
    const news = await this.#store().outline(run.id, run.contents.next);
    if (news) run.catchUp(news);
  }

  /** The tab that held the run has gone: this one goes on from what is kept. */
  async #takeOver(run: OpenRun): Promise<void> {
    if (this.current !== run) return;
    await this.#readAlong(run);
    run.hold();
  }
}

async function letGo({ hold, others }: Held): Promise<void> {
  others.close();
  await hold.release();
}
