/** Replace the characters `start` to `end` of a text; `start === end` inserts. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Sorts by position; splices at one position keep the order in which they were listed. */
export const inOrder = (splices: readonly Splice[]): Splice[] =>
  [...splices].sort((a, b) => a.start - b.start || a.end - b.end);

/** The text with all splices applied. They must be in order and must not overlap. */
export function splice(text: string, splices: readonly Splice[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: inserted } of splices) {
    out += text.slice(at, start) + inserted;
    at = end;
  }
  return out + text.slice(at);
}

/**
 * Splices an edit in among splices made for the text without it, or returns null if they touch: then where they belong
 * can only be told by parsing again. Gives the text between `from` and `to`, in which all of them must lie.
 */
export function spliceWith(
  text: string,
  splices: readonly Splice[],
  edit: Splice,
  from = 0,
  to = text.length,
): string | null {
  let out = '';
  let at = from;
  let edited = false;
  for (const one of splices) {
    if (!edited && one.start > edit.end) {
      out += text.slice(at, edit.start) + edit.text;
      at = edit.end;
      edited = true;
    } else if (!edited && one.end >= edit.start) return null;
    out += text.slice(at, one.start) + one.text;
    at = one.end;
  }
  if (!edited) {
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at, to);
}
