import type { VariantDetail } from '../../../workers/loop/protocol';
import type { Connection } from '../connection.svelte';
import type { CurrentRun } from '../run/currentRun.svelte';
import { seedOf, type Shown } from '../run/shown';

/** The variant on the right side. Follows the best one until a person picks another. */
export class Chosen {
  readonly #connection: Connection;
  readonly #run: CurrentRun;
  #picked = $state.raw<number | null>(null);
  #detail = $state.raw<VariantDetail | null>(null);

  constructor(connection: Connection, run: CurrentRun) {
    this.#connection = connection;
    this.#run = run;
  }

  /** The number of the variant that is or will be shown. */
  get number(): number {
    return this.#picked ?? this.#run.best?.number ?? 0;
  }
  get follows(): boolean {
    return this.#picked === null;
  }
  /** Before a run has variants: the program as it starts. Null while there is nothing to show. */
  get shown(): Shown | null {
    if (this.#run.variants.length > 0) return this.#detail;
    return this.#run.experiment && seedOf(this.#run.experiment, this.#run.seedVerdict);
  }

  pick(number: number): void {
    this.#picked = number;
  }
  follow(): void {
    this.#picked = null;
  }
  forget(): void {
    this.#picked = null;
    this.#detail = null;
  }

  /** Fetches a variant; an answer that comes late for another one is dropped. */
  async load(id: string): Promise<void> {
    try {
      const detail = await this.#connection.loop?.variant(id);
      if (!detail || this.#run.variants[this.number]?.id !== detail.id) return;
      this.#detail = detail;
      this.#run.count(detail.verdict);
      if (detail.number === 0 && this.#run.experiment)
        this.#run.seedJudged(this.#run.experiment.task, detail.verdict);
    } catch (error) {
      this.#connection.report((error as Error).message);
    }
  }
}
