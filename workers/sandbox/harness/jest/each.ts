import { format } from '../format';
import { inspect } from '../inspect';

/** One row of a table: the arguments of its test, and the test's name. */
export interface Row {
  readonly args: readonly unknown[];
  readonly title: (title: string) => string;
}

const isTemplate = (given: readonly unknown[]): boolean =>
  Array.isArray(given[0]) && Object.hasOwn(given[0] as object, 'raw');

/** A tagged template's rows: the first line names the columns. */
function templateRows([strings, ...values]: readonly unknown[]): Record<string, unknown>[] {
  const heads = (strings as readonly string[])[0]!
    .split('|')
    .map((head) => head.trim())
    .filter(Boolean);
  if (heads.length === 0 || values.length % heads.length !== 0)
    throw new Error(`Not enough arguments supplied for given headings: ${heads.join(' | ')}`);
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < values.length; at += heads.length) {
    rows.push(Object.fromEntries(heads.map((head, i) => [head, values[at + i]])));
  }
  return rows;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const plain = (value: unknown): string =>
  isObject(value) || typeof value === 'function' ? inspect(value) : String(value);

/** `$name` and `$name.of.property`, for rows that are objects; `$#` is the row's number. */
function named(title: string, row: unknown, index: number): string {
  if (!isObject(row)) return title;
  return title.replace(/\$(#|[\w$]+(?:\.[\w$]+)*)/g, (whole, path: string) => {
    if (path === '#') return String(index);
    let value: unknown = row;
    for (const part of path.split('.')) {
      if (!isObject(value) || !(part in value)) return value === row ? whole : 'undefined';
      value = value[part];
    }
    return plain(value);
  });
}

/** `%s` and its kin, in turn; what is left over is not shown. */
function printed(title: string, args: readonly unknown[], index: number): string {
  const withIndex = title
    .replaceAll('%%', '%\u0000')
    .replaceAll('%#', String(index))
    .replaceAll('%$', String(index + 1));
  let at = 0;
  const filled = withIndex.replace(/%[sdifjoOp]/g, (mark) => {
    if (at >= args.length) return mark;
    const value = args[at++];
    return mark === '%p' ? inspect(value) : format(mark, value);
  });
  return filled.replaceAll('%\u0000', '%');
}

/** The rows of what `each` was given: a list of lists, of values or of objects, or a tagged template. */
export function rowsOf(given: readonly unknown[]): Row[] {
  const table = isTemplate(given) ? templateRows(given) : given[0];
  if (!Array.isArray(table))
    throw new Error('`.each` must be called with an Array or Tagged Template Literal.');
  return (table as unknown[]).map((row, index) => {
    const args = Array.isArray(row) ? (row as unknown[]) : [row];
    return { args, title: (title) => printed(named(title, args[0], index), args, index) };
  });
}
