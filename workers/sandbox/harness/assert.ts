import { keepName } from './keepName';
import { AssertionError } from './assertionError';
import { absentFunction } from './builtins/absent';
import { coded, received, wrongType } from './builtins/errors';
import { caught } from './caught';
import { isDeepEqual } from './deepEqual';
import { inspect } from './inspect';

/** What tests may give as an assertion's message: a text, or an error to throw instead. */
type Message = string | Error | undefined;
/** What `throws` and `rejects` compare an error with: a class, a pattern, a predicate or an object of properties. */
type Expectation = ((error: unknown) => unknown) | RegExp | object | undefined;

/** Throws the test's own error, or an AssertionError with the message that the operator makes. */
function fail(message: Message, actual: unknown, expected: unknown, operator: string): never {
  if (message instanceof Error) throw message;
  throw new AssertionError({ message, actual, expected, operator });
}

/** The same where the assertion words the message by itself. */
function failWith(
  message: Message,
  made: () => string,
  actual: unknown,
  expected: unknown,
  operator: string,
): never {
  if (message instanceof Error) throw message;
  const error = new AssertionError({ message: message ?? made(), actual, expected, operator });
  error.generatedMessage = message === undefined;
  throw error;
}

function ok(...given: [value?: unknown, message?: Message]): void {
  const [value, message] = given;
  if (value) return;
  const made = () =>
    given.length === 0
      ? 'No value argument passed to `assert.ok()`'
      : `The expression evaluated to a falsy value: ${inspect(value)}`;
  failWith(message, made, value, true, '==');
}

const same = (actual: unknown, expected: unknown): boolean =>
  actual == expected || (actual !== actual && expected !== expected);

function equal(actual: unknown, expected: unknown, message?: Message): void {
  if (!same(actual, expected)) fail(message, actual, expected, '==');
}

function notEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (same(actual, expected)) fail(message, actual, expected, '!=');
}

function strictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!Object.is(actual, expected)) fail(message, actual, expected, 'strictEqual');
}

function notStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (Object.is(actual, expected)) fail(message, actual, expected, 'notStrictEqual');
}

function deepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isDeepEqual(actual, expected, false)) fail(message, actual, expected, 'deepEqual');
}

function notDeepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isDeepEqual(actual, expected, false)) fail(message, actual, expected, 'notDeepEqual');
}

function deepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isDeepEqual(actual, expected, true)) fail(message, actual, expected, 'deepStrictEqual');
}

function notDeepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isDeepEqual(actual, expected, true)) fail(message, actual, expected, 'notDeepStrictEqual');
}

function matching(text: unknown, pattern: RegExp, wanted: boolean, message: Message): void {
  const operator = wanted ? 'match' : 'doesNotMatch';
  if (typeof text !== 'string') {
    const made = () => `The "string" argument must be of type string. ${received(text)}`;
    failWith(message, made, text, pattern, operator);
  }
  if (pattern.test(text) === wanted) return;
  const rule = wanted
    ? 'The input did not match the regular expression'
    : 'The input was expected to not match the regular expression';
  failWith(
    message,
    () => `${rule} ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`,
    text,
    pattern,
    operator,
  );
}

const match = (text: unknown, pattern: RegExp, message?: Message): void =>
  matching(text, pattern, true, message);
const doesNotMatch = (text: unknown, pattern: RegExp, message?: Message): void =>
  matching(text, pattern, false, message);

const isErrorClass = (value: unknown): value is new () => Error =>
  typeof value === 'function' && (value === Error || value.prototype instanceof Error);

/** The properties that are compared, under the name that Node's messages show. */
class Comparison {
  static {
    keepName(this, 'Comparison');
  }

  [key: string]: unknown;

  constructor(source: object, keys: readonly string[], actual?: Record<string, unknown>) {
    for (const key of keys) {
      if (!(key in source)) continue;
      const value = (source as Record<string, unknown>)[key];
      const found = actual?.[key];
      this[key] = value instanceof RegExp && typeof found === 'string' && value.test(found) ? found : value;
    }
  }
}

function hasProperties(
  thrown: unknown,
  expected: Record<string, unknown>,
  message: Message,
  operator: string,
): void {
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  const found = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Record<string, unknown>;
  const holds = (key: string): boolean => {
    const wanted = expected[key];
    const actual = found[key];
    if (wanted instanceof RegExp && typeof actual === 'string') return wanted.test(actual);
    return key in found && isDeepEqual(actual, wanted, true);
  };
  if (keys.every(holds)) return;
  const made = () =>
    new AssertionError({
      actual: new Comparison(found, keys),
      expected: new Comparison(expected, keys, found),
      operator: 'deepStrictEqual',
    }).message;
  failWith(message, made, thrown, expected, operator);
}

/** Throws unless `thrown` is what was expected, by Node's rules for `throws` and `rejects`. */
function checkThrown(thrown: unknown, expected: Expectation, message: Message, operator: string): void {
  if (expected === undefined) return;
  if (expected instanceof RegExp) {
    if (expected.test(String(thrown))) return;
    const made = () =>
      `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(String(thrown))}\n`;
    failWith(message, made, thrown, expected, operator);
  }
  if (typeof expected !== 'function')
    return hasProperties(thrown, expected as Record<string, unknown>, message, operator);
  if (expected.prototype !== undefined && thrown instanceof (expected as unknown as new () => unknown))
    return;
  if (isErrorClass(expected)) {
    const what =
      thrown instanceof Error
        ? `"${thrown.name}"\n\nError message:\n\n${thrown.message}`
        : `"${inspect(thrown, { depth: -1 })}"`;
    const made = () => `The error is expected to be an instance of "${expected.name}". Received ${what}`;
    failWith(message, made, thrown, expected, operator);
  }
  const returned: unknown = expected.call({}, thrown);
  if (returned === true) return;
  const caught = thrown instanceof Error ? `\n\nCaught error:\n\n${String(thrown)}` : '';
  const name = expected.name ? `"${expected.name}" validation function` : 'validation function';
  const made = () => `The ${name} is expected to return "true". Received ${inspect(returned)}${caught}`;
  failWith(message, made, thrown, expected, operator);
}

/** Where a text stands in place of the expectation, it is the message; one that the error has too is a mistake. */
function checkCaught(
  thrown: unknown,
  expected: Expectation | string,
  message: Message,
  operator: string,
): void {
  if (typeof expected !== 'string') return checkThrown(thrown, expected, message, operator);
  const said =
    typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : undefined;
  if (said !== expected && thrown !== expected) return;
  const what = thrown === expected ? `The error "${expected}"` : `The error message "${expected}"`;
  const why = `The "error/message" argument is ambiguous. ${what} is identical to the message.`;
  throw coded(new TypeError(why), 'ERR_AMBIGUOUS_ARGUMENT');
}

/** What was to be thrown and was not. */
function missing(what: string, operator: string, expected: Expectation | string, message: Message): never {
  const [expectation, note] = typeof expected === 'string' ? [undefined, expected] : [expected, message];
  const kind = isErrorClass(expectation) ? ` (${expectation.name})` : '';
  const text = `Missing expected ${what}${kind}${note ? `: ${String(note)}` : '.'}`;
  fail(note instanceof Error ? note : text, undefined, expectation, operator);
}

function throws(body: () => unknown, expected?: Expectation | string, message?: Message): void {
  if (typeof body !== 'function') throw wrongType('fn', 'function', body);
  try {
    body();
  } catch (thrown) {
    caught(thrown);
    return checkCaught(thrown, expected, message, 'throws');
  }
  missing('exception', 'throws', expected, message);
}

function unwanted(
  what: string,
  thrown: unknown,
  expected: Expectation | string,
  message: Message,
  operator: string,
): never {
  const [expectation, note] = typeof expected === 'string' ? [undefined, expected] : [expected, message];
  if (typeof expectation === 'function' && !(thrown instanceof (expectation as unknown as new () => unknown)))
    throw thrown;
  if (expectation instanceof RegExp && !expectation.test(String(thrown))) throw thrown;
  const said = thrown instanceof Error ? thrown.message : inspect(thrown);
  const text = `Got unwanted ${what}${note ? `: ${String(note)}` : '.'}\nActual message: "${said}"`;
  fail(note instanceof Error ? note : text, thrown, expectation, operator);
}

function doesNotThrow(body: () => unknown, expected?: Expectation | string, message?: Message): void {
  if (typeof body !== 'function') throw wrongType('fn', 'function', body);
  try {
    body();
  } catch (thrown) {
    caught(thrown);
    unwanted('exception', thrown, expected, message, 'doesNotThrow');
  }
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

/** The promise that was given, or that a function gives. */
function promised(given: unknown): PromiseLike<unknown> {
  if (typeof given !== 'function') {
    if (isPromise(given)) return given;
    throw wrongType('promiseFn', 'of type function or an instance of Promise', given);
  }
  const returned: unknown = (given as () => unknown)();
  if (isPromise(returned)) return returned;
  const why = 'Expected instance of Promise to be returned from the "promiseFn" function but got';
  throw coded(new TypeError(`${why} ${received(returned).slice(9)}.`), 'ERR_INVALID_RETURN_VALUE');
}

async function rejects(given: unknown, expected?: Expectation | string, message?: Message): Promise<void> {
  const promise = promised(given);
  try {
    await promise;
  } catch (thrown) {
    caught(thrown);
    return checkCaught(thrown, expected, message, 'rejects');
  }
  missing('rejection', 'rejects', expected, message);
}

async function doesNotReject(
  given: unknown,
  expected?: Expectation | string,
  message?: Message,
): Promise<void> {
  const promise = promised(given);
  try {
    await promise;
  } catch (thrown) {
    caught(thrown);
    unwanted('rejection', thrown, expected, message, 'doesNotReject');
  }
}

function ifError(value: unknown): void {
  if (value === null || value === undefined) return;
  const said = value instanceof Error ? value.message : inspect(value);
  fail(`ifError got unwanted exception: ${said}`, value, null, 'ifError');
}

function failed(message?: Message): never {
  failWith(message, () => 'Failed', undefined, undefined, 'fail');
}

const shared = {
  AssertionError,
  CallTracker: absentFunction('assert.CallTracker'),
  ok,
  fail: failed,
  throws,
  doesNotThrow,
  rejects,
  doesNotReject,
  match,
  doesNotMatch,
  ifError,
} as const;
const exact = { strictEqual, notStrictEqual, deepStrictEqual, notDeepStrictEqual } as const;

/** A callable with methods, as `node:assert` exports it: frozen, so that no program can soften its own tests. */
function callable<Methods extends object>(methods: Methods): typeof ok & Methods {
  return Object.assign((...given: [value?: unknown, message?: Message]) => ok(...given), methods);
}

const strictMethods = callable({
  ...shared,
  ...exact,
  equal: strictEqual,
  notEqual: notStrictEqual,
  deepEqual: deepStrictEqual,
  notDeepEqual: notDeepStrictEqual,
});
/** `node:assert/strict`. */
export const strict: typeof strictMethods & { strict: unknown } = Object.assign(strictMethods, {
  strict: strictMethods,
});

/** `node:assert`. */
export const assert = callable({ ...shared, ...exact, equal, notEqual, deepEqual, notDeepEqual, strict });

Object.freeze(strict);
Object.freeze(assert);
export { AssertionError };
