import { Crowd } from './crowd';
import { parseFile } from '../program/syntax';
import type { TaskFormat } from '../../../../src/evolution/task';
import { FAMILIES, FAMILY_NAMES, type FamilyName } from './families';
import { remembered } from './remembered';
import { readForEditing, type Site } from './sites';

/** One of the edits that a file allows, and what can be said of it. */
export class ListedEdit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly family: FamilyName;
  readonly site: Site;
  /** How many words and signs it takes out and puts in, and 1. */
  readonly size: number;
  readonly #describe: () => readonly string[];
  readonly #crowd: Crowd;
  #description: readonly string[] | null = null;
  #notes: readonly string[] | null = null;

  constructor(
    place: { readonly file: string; readonly start: number; readonly end: number; readonly text: string },
    family: FamilyName,
    site: Site,
    size: number,
    describe: () => readonly string[],
    crowd: Crowd,
  ) {
    this.file = place.file;
    this.start = place.start;
    this.end = place.end;
    this.text = place.text;
    this.family = family;
    this.site = site;
    this.size = size;
    this.#describe = describe;
    this.#crowd = crowd;
  }

  /** What can be said of the change alone. */
  get description(): readonly string[] {
    return (this.#description ??= this.#describe());
  }

  /** That, and how it stands among the file's other edits. Made when somebody reads them: most edits are never looked at. */
  get notes(): readonly string[] {
    if (!this.#notes) {
      this.#notes = Object.freeze([...this.description, ...this.#crowd.notesOn(this)].map(kept));
      this.#description = this.#notes;
    }
    return this.#notes;
  }

  /** The same if somebody has read them before, else null. */
  get madeNotes(): readonly string[] | null {
    return this.#notes;
  }
}

/** One copy of each note: there are few, which thousands of edits have, and a name that is the same text is found faster. */
const notesKept = new Map<string, string>();
const NOTES_KEPT = 50_000;

function kept(note: string): string {
  const known = notesKept.get(note);
  if (known !== undefined) return known;
  if (notesKept.size >= NOTES_KEPT) notesKept.clear();
  notesKept.set(note, note);
  return note;
}

/**
 * All distinct single edits of a file by these families, in the order of the text. What stays the same at either end of
 * an edit is shaved off, so that one change is listed once. None if the file cannot be parsed.
 */
export function listEdits(
  path: string,
  text: string,
  format: TaskFormat,
  families: readonly FamilyName[] = FAMILY_NAMES,
): readonly ListedEdit[] {
  const parsed = parseFile(path, text, format);
  if ('error' in parsed || parsed.kind === 'data') return [];
  const reading = readForEditing(path, text, parsed.tree);
  const edits: ListedEdit[] = [];
  const crowd = new Crowd(edits);
  const seen = new Set<string>();
  for (const family of families) {
    FAMILIES[family](reading, (site, start, end, replacement, describe) => {
      const shaved = shave(text, start, end, replacement);
      const key = nameOf(text, shaved);
      if ((shaved.start === shaved.end && !shaved.text) || seen.has(key)) return;
      seen.add(key);
      const size = 1 + countTokens(text.slice(shaved.start, shaved.end)) + countTokens(shaved.text);
      edits.push(new ListedEdit({ file: path, ...shaved }, family, site, size, describe, crowd));
    });
  }
  return edits;
}

/**
 * One name for all edits that come to the same program. Parentheses and blanks don't count; what is put in or taken out
 * moves to the left as far as it can: a copy before or after a statement is one change.
 */
function nameOf(source: string, { start, end, text }: { start: number; end: number; text: string }): string {
  const moved = start === end ? text : source.slice(start, end);
  let by = 0;
  if (start === end || !text) {
    while (by < start && source[start - 1 - by] === moved.at(-1 - (by % moved.length))) by += 1;
  }
  const turned = by % moved.length;
  const put = text && moved.slice(moved.length - turned) + moved.slice(0, moved.length - turned);
  return `${start - by},${end - by},${withoutBlanks(start === end ? put : text)}`;
}

const countTokens = remembered((text) => text.match(/[\w$]+|[^\s\w$]/g)?.length ?? 0);

const withoutBlanks = remembered((text) => text.replace(/[()\s]/g, ''));

/** The same replacement without what it leaves as it is at its beginning and its end. */
export function shave(
  source: string,
  start: number,
  end: number,
  text: string,
): { start: number; end: number; text: string } {
  let from = 0;
  while (start + from < end && from < text.length && source[start + from] === text[from]) from += 1;
  let to = text.length;
  let last = end;
  while (last > start + from && to > from && source[last - 1] === text[to - 1]) {
    last -= 1;
    to -= 1;
  }
  return { start: start + from, end: last, text: text.slice(from, to) };
}
