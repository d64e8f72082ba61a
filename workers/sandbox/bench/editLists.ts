import type { Edit } from '../../../src/evolution/proposal';
import type { Files, TaskFormat } from '../../../src/evolution/task';
import { FAMILY_NAMES, type FamilyName } from './edits/families';
import { listEdits, type ListedEdit } from './edits/listEdits';
import type { Place } from './edits/sites';
import { offTheMeter } from './fuel';
import type { Suspicion } from './suspicion';

/** A single edit as an agent gets it. The agent may write on it, a score for instance. */
export class OfferedEdit implements Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly #listed: ListedEdit;
  readonly #source: string;
  readonly #suspicion: Suspicion;

  constructor(listed: ListedEdit, source: string, suspicion: Suspicion) {
    this.file = listed.file;
    this.start = listed.start;
    this.end = listed.end;
    this.text = listed.text;
    this.#listed = listed;
    this.#source = source;
    this.#suspicion = suspicion;
  }

  /** What was offered, whatever an agent has written on it since; null for what was not. */
  static listed(edit: unknown): ListedEdit | null {
    return typeof edit === 'object' && edit !== null && #listed in edit ? edit.#listed : null;
  }

  /** The kind of edit: replace, operator, delete, insert, swap, property, number or condition. */
  get family(): FamilyName {
    return this.#listed.family;
  }

  /** The whole expression or statement that it changes; the same object for all edits of one place. */
  get site(): Place {
    return this.#listed.site.place;
  }

  /** How many words and signs it takes out and puts in, and 1. */
  get size(): number {
    return this.#listed.size;
  }

  /** What can be said of it mechanically. */
  get notes(): readonly string[] {
    return this.#listed.madeNotes ?? offTheMeter(() => this.#listed.notes);
  }

  /** Notes on how suspicious the place is and what the edit would change there, from the last trace; see {@link Suspicion}. */
  get where(): readonly string[] {
    return this.#suspicion.of(this.#listed.site.place, this.#listed);
  }

  /** The line of its first character, from 1. */
  get line(): number {
    let line = 1;
    for (
      let at = this.#source.indexOf('\n');
      at >= 0 && at < this.start;
      at = this.#source.indexOf('\n', at + 1)
    ) {
      line += 1;
    }
    return line;
  }

  /** The whole site's text before and after. */
  get before(): string {
    const { start, end } = this.#span();
    return this.#source.slice(start, end);
  }

  get after(): string {
    const { start, end } = this.#span();
    return this.#source.slice(start, this.start) + this.text + this.#source.slice(this.end, end);
  }

  #span(): { start: number; end: number } {
    const { start, end } = this.#listed.site;
    return { start: Math.min(start, this.start), end: Math.max(end, this.end) };
  }
}

/** Edits that are kept listed; about 400 bytes each with their notes. */
const EDITS_KEPT = 200_000;

/** Lists the edits of files, each once. */
export class EditLists {
  readonly #lists = new Map<string, readonly ListedEdit[]>();
  #kept = 0;

  /** Fresh edits of all files, in the order of their paths. `suspicion` is asked when somebody reads how suspicious an edit's place is. */
  offer(
    files: Files,
    format: TaskFormat,
    families: readonly FamilyName[] = FAMILY_NAMES,
    suspicion: Suspicion,
  ): OfferedEdit[] {
    return this.list(files, format, families).map(
      (listed) => new OfferedEdit(listed, files[listed.file]!, suspicion),
    );
  }

  /** What there is to offer, in the same order. */
  list(
    files: Files,
    format: TaskFormat,
    families: readonly FamilyName[] = FAMILY_NAMES,
  ): readonly ListedEdit[] {
    const paths = Object.keys(files).filter((path) => /\.[cm]?js$/.test(path));
    return paths.sort().flatMap((path) => this.#listOf(path, files[path]!, format, families));
  }

  #listOf(
    path: string,
    source: string,
    format: TaskFormat,
    families: readonly FamilyName[],
  ): readonly ListedEdit[] {
    const wanted = FAMILY_NAMES.filter((name) => families.includes(name));
    const key = `${path}\n${format}\n${wanted.join()}\n${source}`;
    const known = this.#lists.get(key);
    if (known) {
      // Those used last stay longest.
      this.#lists.delete(key);
      this.#lists.set(key, known);
      return known;
    }
    const list = listEdits(path, source, format, wanted);
    this.#lists.set(key, list);
    this.#kept += list.length;
    for (const [oldest, { length }] of this.#lists) {
      if (this.#kept <= EDITS_KEPT) break;
      this.#lists.delete(oldest);
      this.#kept -= length;
    }
    return list;
  }
}
