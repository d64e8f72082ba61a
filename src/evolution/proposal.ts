import type { Files } from './task';

/** One splice: replace the characters `start` to `end` of the parent's `file` by `text`. Offsets in UTF-16 units. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit that has not been judged yet, with the agent's rationale. */
export interface Proposal {
  readonly edits: readonly Edit[];
  /** In plain words why the agent proposes it. */
  readonly rationale: string;
}

/**
 * The files with every edit spliced in. All offsets are those of `files` as given.
 * @throws RangeError if an edit names a missing file, lies outside it or overlaps another.
 */
export function applyEdits(files: Files, edits: readonly Edit[]): Files {
  const changed: Record<string, string> = { ...files };
  const backwards = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  const lowest = new Map<string, number>();
  for (const edit of backwards) {
    const source = changed[edit.file];
    if (typeof source !== 'string')
      throw new RangeError(`the edit names ${edit.file}, which the program does not have`);
    const limit = lowest.get(edit.file) ?? source.length;
    if (!(edit.start >= 0 && edit.start <= edit.end && edit.end <= limit)) {
      throw new RangeError(
        `an edit of ${edit.file} from ${edit.start} to ${edit.end} lies outside it or overlaps another`,
      );
    }
    changed[edit.file] = source.slice(0, edit.start) + edit.text + source.slice(edit.end);
    lowest.set(edit.file, edit.start);
  }
  return changed;
}
