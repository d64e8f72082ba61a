import type { RunEvent } from '../evolution/journal';
import type { Texts } from '../evolution/run';
import type { RunRow } from './runRow';
import type { RunStore } from './runStore';
import { inShort } from './inShort';

/** Commits are gathered for so long and written in one transaction: one a record is ten times slower (measured). */
const GATHER_MS = 250;

/** After a failed write the next try waits this long, in milliseconds: a full disk stays full for a while. */
const RETRY_MS = 3_000;

/**
 * Writes a run's journal behind the loop's back, in batches. If the store fails, nothing is lost: what was not written
 * stays here and is tried again, and `onTrouble` says why until it works again.
 */
export class JournalWriter {
  readonly #store: RunStore;
  readonly #row: () => RunRow;
  readonly #onTrouble: (reason: string | null) => void;
  readonly #onWritten: () => void;
  #events: RunEvent[] = [];
  #texts = new Map<string, string>();
  #first = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writing: Promise<void> = Promise.resolve();
  #failed = false;
  #spentMs = 0;

  /** `row` gives the run's row as it is at this moment. */
  constructor(
    store: RunStore,
    row: () => RunRow,
    onTrouble: (reason: string | null) => void,
    onWritten: () => void,
  ) {
    this.#store = store;
    this.#row = row;
    this.#onTrouble = onTrouble;
    this.#onWritten = onWritten;
  }

  /** True while something waits to be written, or to be written again. */
  get pending(): boolean {
    return this.#events.length > 0;
  }

  /** Milliseconds during which a write was under way. */
  get spentMs(): number {
    return this.#spentMs;
  }

  /** `first`: the place of the first of these events in the journal. */
  commit(first: number, events: readonly RunEvent[], texts: Texts): void {
    if (this.#events.length === 0) this.#first = first;
    this.#events.push(...events);
    for (const [id, text] of texts) this.#texts.set(id, text);
    this.#timer ??= setTimeout(() => void this.flush(), this.#failed ? RETRY_MS : GATHER_MS);
  }

  /** Writes what has been gathered; resolves when it is kept, or has failed and been reported. */
  flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const events = this.#events;
    const texts = this.#texts;
    const first = this.#first;
    if (events.length === 0) return;
    this.#events = [];
    this.#texts = new Map();
    const began = performance.now();
    try {
      await this.#store.append(this.#row(), { first, events, at: Date.now() }, texts);
      if (this.#failed) this.#onTrouble(null);
      this.#failed = false;
      this.#onWritten();
    } catch (error) {
      this.#events = [...events, ...this.#events];
      this.#first = first;
      this.#texts = new Map([...texts, ...this.#texts]);
      this.#failed = true;
      this.#onTrouble(inShort(error));
      this.#timer ??= setTimeout(() => void this.flush(), RETRY_MS);
    } finally {
      this.#spentMs += performance.now() - began;
    }
  }
}
