import type { Files } from '../../evolution/task';

/** A program drawn small: a column for each file, a stroke for each line. In units of the picture, {@link WIDTH} wide. */
export interface Minimap {
  readonly height: number;
  /** SVG path data of lines of code, of comments, and of declarations that are exported. */
  readonly code: string;
  readonly comments: string;
  readonly exported: string;
}

export const WIDTH = 240;
/** Columns side by side; more files than that begin a new row. */
const COLUMNS = 4;
const GAP = 10;
const LINE = 3;
const THICK = 1.6;
/** Lines of a file that are drawn: a picture of all would only be high. */
const MOST_LINES = 16;
/** Characters that a column's width stands for. */
const CHARACTERS = 64;

/** The files in the order of their names; empty ones are left out. */
export function minimap(files: Files): Minimap {
  const texts = Object.keys(files)
    .sort()
    .map((path) => (files[path] ?? '').trimEnd())
    .filter((text) => text !== '');
  const columns = Math.max(1, Math.min(COLUMNS, texts.length));
  const width = (WIDTH - GAP * (columns - 1)) / columns;
  const parts = { code: '', comments: '', exported: '' };
  let top = 0;
  for (let row = 0; row < texts.length; row += columns) {
    const inRow = texts.slice(row, row + columns).map((text) => text.split('\n').slice(0, MOST_LINES));
    for (const [i, lines] of inRow.entries()) draw(lines, i * (width + GAP), top, width, parts);
    top += Math.max(...inRow.map((lines) => lines.length)) * LINE + GAP;
  }
  return { height: Math.max(LINE, top - GAP), ...parts };
}

function draw(
  lines: readonly string[],
  left: number,
  top: number,
  width: number,
  parts: Record<'code' | 'comments' | 'exported', string>,
): void {
  const scale = width / CHARACTERS;
  for (const [i, line] of lines.entries()) {
    const text = line.trim();
    if (text === '') continue;
    const indent = line.length - line.trimStart().length;
    const from = left + Math.min(indent, CHARACTERS) * scale;
    const to = left + Math.min(indent + text.length, CHARACTERS) * scale;
    const kind = /^(\/\/|\/\*|\*)/.test(text) ? 'comments' : text.startsWith('export ') ? 'exported' : 'code';
    const y = top + i * LINE;
    parts[kind] += `M${round(from)} ${round(y)}h${round(Math.max(1, to - from))}v${THICK}H${round(from)}z`;
  }
}

const round = (n: number): number => Math.round(n * 10) / 10;
