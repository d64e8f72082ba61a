import type { RunEvent } from '../evolution/journal';
import type { Texts } from '../evolution/run';
import { inShort } from './inShort';
import type { Outline } from './outline';
import type { RunRow } from './runRow';
import type { RunStore } from './runStore';

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
  #outlines: Outline[] = [];
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

  /** `outline` is that of these events. */
  commit(outline: Outline, events: readonly RunEvent[], texts: Texts): void {
    if (this.#events.length === 0) this.#first = outline.first;
    this.#events.push(...events);
    this.#outlines.push(outline);
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
    const outlines = this.#outlines;
    const texts = this.#texts;
    const first = this.#first;
    if (events.length === 0) return;
    this.#events = [];
    this.#outlines = [];
    this.#texts = new Map();
    const began = performance.now();
    try {
      const batch = { first, events, at: Date.now() };
      await this.#store.append(this.#row(), [{ batch, outline: together(outlines) }], texts);
      if (this.#failed) this.#onTrouble(null);
      this.#failed = false;
      this.#onWritten();
    } catch (error) {
      this.#events = [...events, ...this.#events];
      this.#outlines = [...outlines, ...this.#outlines];
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

/** One outline of what several commits brought. */
function together(outlines: readonly Outline[]): Outline {
  const [first] = outlines;
  if (!first) throw new Error('a batch of the journal has no outline');
  const variants = outlines.flatMap((outline) => outline.variants);
  return { ...first, variants, refused: outlines.flatMap((outline) => outline.refused) };
}
