import { Archive, type Variant } from './archive';
import { contentId } from './digest';
import type { Experiment } from './experiment';
import { Journal, type RunEvent } from './journal';
import type { Files } from './task';

/** File texts by content id: equal texts are kept once. */
export type Texts = ReadonlyMap<string, string>;

/** One execution of an experiment: its journal, and what follows from it. */
export class Run {
  #experiment: Experiment;
  readonly journal = new Journal();
  readonly archive: Archive;
  readonly #texts = new Map<string, string>();

  constructor(experiment: Experiment) {
    this.#experiment = experiment;
    this.archive = new Archive(Object.keys(experiment.task.heldOut).length > 0);
  }

  get experiment(): Experiment {
    return this.#experiment;
  }

  /** Goes on with another budget: that is not part of what makes two runs alike. */
  extend(budget: Experiment['budget']): void {
    this.#experiment = { ...this.#experiment, budget };
  }

  get texts(): Texts {
    return this.#texts;
  }

  /** Appends events, and the texts that they name and no event named before. */
  commit(events: readonly RunEvent[], texts: Texts): void {
    this.addTexts(texts);
    for (const event of events) this.archive.apply(event);
    this.journal.append(events);
  }

  /**
   * Takes in events as they were kept, with the digest that they come to: a long run is hashed for seconds. What comes from
   * elsewhere must be committed instead.
   */
  restore(events: readonly RunEvent[], texts: Texts, digest: string): void {
    this.addTexts(texts);
    for (const event of events) this.archive.apply(event);
    this.journal.restore(events, digest);
  }

  /** Takes in texts that events name: for a journal that was restored without. */
  addTexts(texts: Texts): void {
    for (const [id, text] of texts) this.#texts.set(id, text);
  }

  /**
   * The variant's files.
   * @throws Error if a text is missing: the stored run is damaged.
   */
  filesOf(variant: Variant): Files {
    const files: Record<string, string> = {};
    for (const [path, id] of Object.entries(variant.files)) {
      const text = this.#texts.get(id);
      if (text === undefined) throw new Error(`the text of ${path} in variant #${variant.number} is missing`);
      files[path] = text;
    }
    return files;
  }

  /**
   * The text of that content id.
   * @throws Error if it is missing: the stored run is damaged.
   */
  text(id: string): string {
    const text = this.#texts.get(id);
    if (text === undefined) throw new Error(`the text ${id} of this run is missing`);
    return text;
  }

  /** Names the files by content; `fresh` holds the texts that the run does not have yet. */
  name(files: Files): { ids: Record<string, string>; fresh: Texts } {
    const ids: Record<string, string> = {};
    const fresh = new Map<string, string>();
    for (const path of Object.keys(files).sort()) {
      const text = files[path] ?? '';
      const id = contentId(text);
      ids[path] = id;
      if (!this.#texts.has(id)) fresh.set(id, text);
    }
    return { ids, fresh };
  }
}
