import type { KeptEdits } from '../../../workers/loop/protocol';
import type { Connection } from '../connection.svelte';
import type { CurrentRun } from '../run/currentRun.svelte';
import type { EditedVariant, Overlay } from './overlay.svelte';

/** What is typed is kept at most this often, in milliseconds: that much is lost at worst. */
const BETWEEN_MS = 250;

/** Keeps what a person types over a run or a draft, and lays it on again when that is opened. */
export class EditsKeeper {
  readonly #connection: Connection;
  readonly #run: CurrentRun;
  readonly #overlay: Overlay;
  /** The place that the overlay belongs to; null until it is known what was typed there before. */
  #place: string | null = null;
  #written: string | null = null;
  #waiting: KeptEdits | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #failing = false;

  constructor(connection: Connection, run: CurrentRun, overlay: Overlay) {
    this.#connection = connection;
    this.#run = run;
    this.#overlay = overlay;
  }

  /** Lays on what was typed before over the run or draft that has just been opened; gives the number of files. */
  async bring(): Promise<number> {
    this.#place = null;
    const place = this.#here();
    if (place === null || !this.#connection.loop) return 0;
    const kept = await this.#ask((loop) => loop.edits(place));
    const base = kept && (await this.#variant(kept.variant));
    if (place !== this.#here()) return 0;
    if (kept && base) this.#overlay.lay(base, kept.files);
    this.#place = place;
    this.#written = kept && JSON.stringify(kept.files);
    // Something may have been typed meanwhile.
    this.keep();
    return base ? Object.keys(this.#overlay.edits).length : 0;
  }

  /** The draft has become a run, or the run a draft, with what is typed over it. */
  moved(): void {
    const before = this.#place;
    const place = this.#here();
    // Faster than the answer what was typed here before.
    if (before === null) return void this.bring();
    if (place === null || before === place) return;
    this.flush();
    if (isDraft(before)) this.#send({ place: before, variant: '', files: {}, at: Date.now() });
    this.#place = place;
    this.#written = null;
    this.keep();
  }

  /** To be called whenever something was typed or reset. */
  keep(): void {
    const files = this.#overlay.edits;
    const variant = this.#overlay.base?.id ?? '';
    const place = this.#here();
    if (place === null || place !== this.#place) return;
    const text = JSON.stringify(files);
    if (text === (this.#written ?? '{}')) return;
    this.#written = text;
    this.#waiting = { place, variant, files, at: Date.now() };
    if (this.#timer === null) this.flush();
  }

  /** Keeps at once what waits to be kept. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#waiting) return;
    this.#send(this.#waiting);
    this.#waiting = null;
    this.#timer = setTimeout(() => this.flush(), BETWEEN_MS);
  }

  #here(): string | null {
    const { row, experiment } = this.#run;
    // Who improves itself is not edited here.
    if (!experiment || experiment.selfImprovement) return null;
    return row?.id ?? draftOf(experiment.task.id);
  }

  async #variant(id: string): Promise<EditedVariant | null | undefined> {
    const task = this.#run.experiment?.task;
    if (id === '') return task && { id, number: 0, files: task.program };
    return this.#ask((loop) => loop.variant(id));
  }

  #send(edits: KeptEdits): void {
    void this.#ask((loop) => loop.keepEdits(edits));
  }

  /** A store that fails is told of once, and not at every key. */
  async #ask<T>(what: (loop: NonNullable<Connection['loop']>) => Promise<T>): Promise<T | null> {
    const { loop } = this.#connection;
    if (!loop) return null;
    try {
      const answer = await what(loop);
      this.#failing = false;
      return answer;
    } catch (error) {
      if (!this.#failing) this.#connection.report((error as Error).message);
      this.#failing = true;
      return null;
    }
  }
}

const DRAFT = 'draft ';
const draftOf = (task: string): string => `${DRAFT}${task}`;
const isDraft = (place: string): boolean => place.startsWith(DRAFT);
