import { inspect, type InspectOptions } from './inspect';

const shown = (value: unknown, options?: InspectOptions): string =>
  typeof value === 'string' ? value : inspect(value, options);

function integer(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'symbol' ? 'NaN' : String(Number.parseInt(String(value), 10));
}

function number(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'symbol' || typeof value === 'object' ? 'NaN' : String(Number(value));
}

/** Whether an object, or a class of the program, says itself how it reads: then that is what is shown. */
function hasOwnWords(value: object): boolean {
  const { toString } = value as { toString?: unknown };
  if (value instanceof Error) return true;
  if (typeof toString !== 'function' || Array.isArray(value) || value instanceof Date) return false;
  return toString !== Object.prototype.toString;
}

function text(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return String(value);
  return hasOwnWords(value) ? String(value) : inspect(value, { depth: 0 });
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch {
    return '[Circular]';
  }
}

const WAYS: Record<string, (value: unknown) => string> = {
  s: text,
  d: number,
  i: integer,
  f: (value) => (typeof value === 'symbol' ? 'NaN' : String(Number.parseFloat(String(value)))),
  j: json,
  o: (value) => inspect(value, { depth: 4, showHidden: true }),
  O: (value) => inspect(value),
  c: () => '',
};

/** Node's `util.format`: `%s` and its kin in the first text, everything else appended. */
export function format(...args: readonly unknown[]): string {
  const [first, ...rest] = args;
  if (typeof first !== 'string') return args.map((value) => shown(value)).join(' ');
  if (rest.length === 0) return first;
  let used = 0;
  const filled = first.replace(/%([%sdifjoOc])/g, (mark: string, way: string) => {
    if (way === '%') return '%';
    if (used >= rest.length) return mark;
    used += 1;
    return WAYS[way]!(rest[used - 1]);
  });
  return [filled, ...rest.slice(used).map((value) => shown(value))].join(' ');
}
