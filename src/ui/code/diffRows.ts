import { diffLines, diffWordsWithSpace } from 'diff';
import type { Files } from '../../evolution/task';

/** A stretch of a line that differs, in characters. */
export interface Mark {
  readonly from: number;
  readonly to: number;
}

/** One row of a diff. Line numbers count from 1; `before` null for an added line, `after` null for a removed one. */
export interface DiffRow {
  readonly kind: 'same' | 'added' | 'removed';
  readonly before: number | null;
  readonly after: number | null;
  readonly text: string;
  /** What differs within the line, where it has a counterpart. */
  readonly marks: readonly Mark[];
}

/** A run of rows to show, or a number of equal lines left out. */
export type Hunk = { readonly rows: readonly DiffRow[] } | { readonly skipped: readonly DiffRow[] };

/** The files that differ, by path. */
export function changedPaths(before: Files, after: Files): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]).sort();
}

/** How many lines were removed and added between two texts: cheaper than their rows. */
export function changedLines(before: string, after: string): number {
  return diffLines(before, after).reduce(
    (sum, { added, removed, count = 0 }) => sum + (added || removed ? count : 0),
    0,
  );
}

/** Every row of the diff of two texts. */
export function diffRows(before: string, after: string): DiffRow[] {
  const rows: DiffRow[] = [];
  let [left, right] = [0, 0];
  for (const part of diffLines(before, after)) {
    const kind = part.added ? 'added' : part.removed ? 'removed' : 'same';
    for (const text of part.value.replace(/\n$/, '').split('\n')) {
      if (kind !== 'added') left += 1;
      if (kind !== 'removed') right += 1;
      rows.push({
        kind,
        before: kind === 'added' ? null : left,
        after: kind === 'removed' ? null : right,
        text,
        marks: [],
      });
    }
  }
  return markWithinLines(rows);
}

/** Lines removed and added in equal number are taken for pairs: what differs within each is marked. */
function markWithinLines(rows: readonly DiffRow[]): DiffRow[] {
  const marked = [...rows];
  for (let i = 0; i < rows.length;) {
    const removed = runOf(rows, i, 'removed');
    const added = runOf(rows, i + removed, 'added');
    for (let k = 0; removed === added && k < removed; k++) {
      const [a, b] = [rows[i + k], rows[i + removed + k]];
      if (!a || !b) continue;
      const [before, after] = marksOf(a.text, b.text);
      marked[i + k] = { ...a, marks: before };
      marked[i + removed + k] = { ...b, marks: after };
    }
    i += Math.max(1, removed + added);
  }
  return marked;
}

function runOf(rows: readonly DiffRow[], from: number, kind: DiffRow['kind']): number {
  let length = 0;
  while (rows[from + length]?.kind === kind) length += 1;
  return length;
}

function marksOf(before: string, after: string): [Mark[], Mark[]] {
  const [left, right]: [Mark[], Mark[]] = [[], []];
  let [a, b] = [0, 0];
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    if (removed) left.push({ from: a, to: a + value.length });
    if (added) right.push({ from: b, to: b + value.length });
    if (!added) a += value.length;
    if (!removed) b += value.length;
  }
  return [left, right];
}

/** Rows within `context` lines of a change, and what was left out between them. */
export function hunks(rows: readonly DiffRow[], context: number): Hunk[] {
  const near = rows.map(() => false);
  for (const [i, row] of rows.entries()) {
    if (row.kind === 'same') continue;
    for (let k = Math.max(0, i - context); k <= Math.min(rows.length - 1, i + context); k++) near[k] = true;
  }
  const found: Hunk[] = [];
  for (let i = 0; i < rows.length;) {
    let end = i;
    while (end < rows.length && near[end] === near[i]) end += 1;
    const part = rows.slice(i, end);
    // Leaving out a line or two would take as much room as showing them.
    found.push(near[i] || part.length <= 2 ? { rows: part } : { skipped: part });
    i = end;
  }
  return found;
}

/** Rows in two columns: removed lines stand beside the added ones that replace them. */
export function sideBySide(rows: readonly DiffRow[]): { left: DiffRow | null; right: DiffRow | null }[] {
  const pairs: { left: DiffRow | null; right: DiffRow | null }[] = [];
  for (let i = 0; i < rows.length;) {
    const row = rows[i];
    if (row?.kind === 'same') {
      pairs.push({ left: row, right: row });
      i += 1;
      continue;
    }
    const removed = runOf(rows, i, 'removed');
    const added = runOf(rows, i + removed, 'added');
    for (let k = 0; k < Math.max(removed, added); k++) {
      const left = k < removed ? (rows[i + k] ?? null) : null;
      const right = k < added ? (rows[i + removed + k] ?? null) : null;
      pairs.push({ left, right });
    }
    i += removed + added;
  }
  return pairs;
}
