import type { Experiment } from '../../src/evolution/experiment';
import { Run } from '../../src/evolution/run';
import type { RunStore } from '../../src/storage/runStore';

/** What share of reading a whole run is reading its journal; the rest is that of its texts (measured with 50,000 variants). */
const JOURNAL = 0.6;

const NO_TEXTS = new Map<string, string>();

/**
 * A run out of the store: its journal when that is first asked for, its texts when they are. A long one is taken in while it is
 * being read, piece by piece: the worker answers between two of them.
 */
export class KeptRun {
  readonly #store: RunStore;
  readonly #id: string;
  readonly #experiment: Experiment;
  readonly #onReading: (share: number | null) => void;
  #run: Run | null = null;
  #journal: Promise<Run> | null = null;
  #whole: Promise<Run> | null = null;

  /** `onReading` hears what share is there of what was asked for, 0 to 1, and null when nothing is being read. */
  constructor(
    store: RunStore,
    id: string,
    experiment: Experiment,
    onReading: (share: number | null) => void,
  ) {
    this.#store = store;
    this.#id = id;
    this.#experiment = experiment;
    this.#onReading = onReading;
  }

  /** The run if all of it is in memory. */
  get run(): Run | null {
    return this.#run;
  }

  /** The run without its texts, unless they have been read too: enough for what is asked of its events and its archive. */
  journal(): Promise<Run> {
    this.#journal ??= this.#readJournal()
      .catch((error: Error) => {
        this.#journal = null;
        throw error;
      })
      .finally(() => {
        if (!this.#whole) this.#onReading(null);
      });
    return this.#journal;
  }

  /** Everything of the run. */
  whole(): Promise<Run> {
    this.#whole ??= this.#readTexts()
      .catch((error: Error) => {
        this.#whole = null;
        throw error;
      })
      .finally(() => this.#onReading(null));
    return this.#whole;
  }

  async #readJournal(): Promise<Run> {
    const run = new Run(this.#experiment);
    const head = await this.#store.journal(this.#id, (batches, share) => {
      for (const { events } of batches) run.restore(events, NO_TEXTS, '');
      this.#onReading(this.#whole ? share * JOURNAL : share);
    });
    if (!head) throw new Error('this run is no longer kept in this browser');
    const { events } = run.journal;
    if (head.row.events === events.length) {
      run.restore([], NO_TEXTS, head.row.digest);
      return run;
    }
    // A digest that counts other events is not believed.
    const hashed = new Run(this.#experiment);
    hashed.commit(events, NO_TEXTS);
    return hashed;
  }

  async #readTexts(): Promise<Run> {
    const run = await this.journal();
    await this.#store.allTexts(this.#id, (texts, share) => {
      run.addTexts(texts);
      this.#onReading(JOURNAL + share * (1 - JOURNAL));
    });
    this.#run = run;
    return run;
  }
}
