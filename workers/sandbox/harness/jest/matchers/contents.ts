import { isEqual } from '../equality';
import {
  expectedReceived,
  headline,
  misuse,
  show,
  type Match,
  type Matcher,
  type MatcherContext,
} from '../matcher';

function itemsOf(context: MatcherContext, name: string, received: unknown): unknown[] {
  if (typeof (received as Iterable<unknown> | null | undefined)?.[Symbol.iterator] === 'function')
    return [...(received as Iterable<unknown>)];
  return misuse(context, name, 'received value must not be null nor undefined, and iterable', received);
}

function found(
  context: MatcherContext,
  name: string,
  pass: boolean,
  expected: unknown,
  received: unknown,
): Match {
  const not = context.isNot ? 'not ' : '';
  const message = () =>
    `${headline(context, name)}\n\nExpected value: ${not}${show(expected)}\nReceived: ${show(received)}`;
  return { pass, message };
}

function toContain(this: MatcherContext, received: unknown, expected: unknown): Match {
  if (typeof received === 'string') {
    if (typeof expected !== 'string')
      misuse(this, 'toContain', 'expected value must be a string if received value is a string', expected);
    return found(this, 'toContain', received.includes(expected), expected, received);
  }
  // By ===, as Jest has it, so that NaN is in no list; a hole counts as undefined.
  const pass = itemsOf(this, 'toContain', received).some((item) => item === expected);
  return found(this, 'toContain', pass, expected, received);
}

function toContainEqual(this: MatcherContext, received: unknown, expected: unknown): Match {
  const items = itemsOf(this, 'toContainEqual', received);
  const pass = items.some((item) => isEqual(item, expected, 'equal', this.customTesters));
  return found(this, 'toContainEqual', pass, expected, received);
}

function toBeOneOf(this: MatcherContext, received: unknown, expected: Iterable<unknown>): Match {
  const pass = [...expected].some((item) => isEqual(received, item, 'equal', this.customTesters));
  return found(this, 'toBeOneOf', pass, expected, received);
}

function toHaveLength(this: MatcherContext, received: unknown, expected: unknown): Match {
  const length = (received as { length?: unknown } | null | undefined)?.length;
  if (typeof length !== 'number')
    misuse(
      this,
      'toHaveLength',
      'received value must have a length property whose value must be a number',
      received,
    );
  if (typeof expected !== 'number') misuse(this, 'toHaveLength', 'expected value must be a number', expected);
  const message = () =>
    `${headline(this, 'toHaveLength')}\n\nExpected length: ${this.isNot ? 'not ' : ''}${expected}\n` +
    `Received length: ${length}\nReceived: ${show(received)}`;
  return { pass: length === expected, message };
}

function toMatch(this: MatcherContext, received: unknown, expected: unknown): Match {
  if (typeof received !== 'string') misuse(this, 'toMatch', 'received value must be a string', received);
  const isPattern = expected instanceof RegExp;
  if (!isPattern && typeof expected !== 'string')
    misuse(this, 'toMatch', 'expected value must be a string or regular expression', expected);
  const pass = isPattern ? new RegExp(expected).test(received) : received.includes(expected);
  return { pass, message: () => expectedReceived(this, 'toMatch', expected, received) };
}

/** `a.b[0].c` in its parts. */
function partsOf(path: string): string[] {
  if (path === '') return [''];
  return (path.match(/[^.[\]]+|(?<=\.)(?=\.|$)/g) ?? []).map(String);
}

function toHaveProperty(this: MatcherContext, received: unknown, path: unknown, ...wanted: unknown[]): Match {
  if (received === null || received === undefined)
    misuse(this, 'toHaveProperty', 'received value must not be null nor undefined', received);
  if (
    typeof path !== 'string' &&
    !Array.isArray(path) &&
    typeof path !== 'number' &&
    typeof path !== 'symbol'
  )
    misuse(this, 'toHaveProperty', 'expected path must be a string or array', path);
  // A key that holds a dot is found as it stands.
  const isOwn = typeof path === 'string' && Object.hasOwn(Object(received) as object, path);
  const parts: PropertyKey[] = Array.isArray(path)
    ? (path as PropertyKey[])
    : typeof path === 'string' && !isOwn
      ? partsOf(path)
      : [path as PropertyKey];
  if (Array.isArray(path) && parts.length === 0)
    misuse(this, 'toHaveProperty', 'expected path must not be an empty array', path);
  let value: unknown = received;
  let exists = true;
  for (const part of parts) {
    exists = value !== null && value !== undefined && part in (Object(value) as object);
    if (!exists) break;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  const pass = exists && (wanted.length === 0 || isEqual(value, wanted[0], 'equal', this.customTesters));
  const shown = parts.map(String).join('.');
  const message = () =>
    `${headline(this, 'toHaveProperty', wanted.length === 0 ? 'path' : 'path, value')}\n\n` +
    `Expected path: ${this.isNot ? 'not ' : ''}${shown}\n` +
    (wanted.length === 0 ? '' : `Expected value: ${show(wanted[0])}\n`) +
    (exists ? `Received value: ${show(value)}` : `Received: ${show(received)}`);
  return { pass, message };
}

/** Matchers of what a value holds. */
export const contentMatchers: Record<string, Matcher> = {
  toContain,
  toContainEqual,
  toBeOneOf,
  toHaveLength,
  toMatch,
  toHaveProperty,
};
