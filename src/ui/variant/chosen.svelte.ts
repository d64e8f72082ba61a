import type { VariantDetail } from '../../../workers/loop/protocol';
import type { Files } from '../../evolution/task';
import type { Verdict } from '../../evolution/verdict';
import type { Connection } from '../connection.svelte';
import type { CurrentRun } from '../run/currentRun.svelte';
import { seedOf, type Shown } from '../run/shown';

/** What a variant is compared with. */
export interface Base {
  readonly number: number;
  readonly files: Files;
  readonly verdict: Verdict | null;
}

/** The variant on the right side, and what it is compared with. Follows the best one until a person picks another. */
export class Chosen {
  readonly #connection: Connection;
  readonly #run: CurrentRun;
  #picked = $state.raw<number | null>(null);
  #against = $state.raw<number | null>(null);
  #detail = $state.raw<VariantDetail | null>(null);
  #other = $state.raw<VariantDetail | null>(null);

  constructor(connection: Connection, run: CurrentRun) {
    this.#connection = connection;
    this.#run = run;
  }

  /** The number of the variant that is or will be shown. */
  get number(): number {
    const { variants, best } = this.#run;
    // An address may name a variant that is not there, or not yet.
    return this.#picked !== null && this.#picked < variants.length ? this.#picked : (best?.number ?? 0);
  }
  /** The variant that a person picked; null for the best. */
  get picked(): number | null {
    return this.#picked;
  }
  get follows(): boolean {
    return this.#picked === null;
  }
  /** The variant that a person wants to compare with; null for the parent of whichever is shown. */
  get against(): number | null {
    return this.#against;
  }
  /** Before a run has variants: the program as it starts. Null while there is nothing to show. */
  get shown(): Shown | null {
    if (this.#run.variants.length > 0) return this.#detail;
    return this.#run.experiment && seedOf(this.#run.experiment, this.#run.seedVerdict);
  }
  /** What the shown variant is compared with; null if that is nothing, or not there yet. */
  get base(): Base | null {
    const { shown } = this;
    if (!shown) return null;
    if (this.#against !== null) return this.#other?.number === this.#against ? this.#other : null;
    if (shown.parent === null || !shown.parentFiles) return null;
    return { number: shown.parent, files: shown.parentFiles, verdict: shown.parentVerdict };
  }

  pick(number: number | null): void {
    this.#picked = number;
  }
  follow(): void {
    this.#picked = null;
  }
  /** Compares with that variant, whichever is shown; null for the parent. */
  compare(number: number | null): void {
    this.#against = number;
  }
  forget(): void {
    this.#picked = null;
    this.#against = null;
    this.#detail = null;
    this.#other = null;
  }

  /** It is not the one that was fetched last. */
  lacks(id: string): boolean {
    return this.#detail?.id !== id;
  }
  lacksOther(id: string): boolean {
    return this.#other?.id !== id;
  }

  /** Fetches a variant; an answer that comes late for another one is dropped. */
  async load(id: string): Promise<void> {
    const detail = await this.#fetch(id);
    if (!detail || this.#run.variants[this.number]?.id !== detail.id) return;
    this.#detail = detail;
    this.#run.count(detail.verdict);
    if (detail.number === 0 && this.#run.experiment)
      this.#run.seedJudged(this.#run.experiment.task, detail.verdict);
  }
  /** Fetches the variant to compare with. */
  async loadOther(id: string): Promise<void> {
    const detail = await this.#fetch(id);
    if (detail && detail.number === this.#against) this.#other = detail;
  }

  async #fetch(id: string): Promise<VariantDetail | undefined> {
    try {
      return await this.#connection.loop?.variant(id);
    } catch (error) {
      this.#connection.report((error as Error).message);
      return undefined;
    }
  }
}

/** How a variant is called in a sentence. */
export const nameOf = (number: number): string => (number === 0 ? 'the seed' : `#${number}`);
