import { AssertionError } from './assertionError';
import { isDeepEqual } from './deepEqual';
import { difference } from './difference';
import { inspect } from './inspect';

/** What tests may give as an assertion's message: a text, or an error to throw instead. */
type Message = string | Error | undefined;
/** What `throws` and `rejects` compare an error with: a class, a pattern, a predicate or an object of properties. */
type Expectation = ((error: unknown) => unknown) | RegExp | object | undefined;

const short = (value: unknown): string => inspect(value, { depth: 3 });

function fail(
  message: Message,
  made: () => string,
  actual: unknown,
  expected: unknown,
  operator: string,
): never {
  if (message instanceof Error) throw message;
  const generatedMessage = message === undefined;
  throw new AssertionError({ message: message ?? made(), actual, expected, operator, generatedMessage });
}

function unequal(headline: string, actual: unknown, expected: unknown, sign: string): string {
  const simple = (value: unknown) => typeof value !== 'object' || value === null;
  const left = short(actual);
  const right = short(expected);
  if (
    simple(actual) &&
    simple(expected) &&
    left.length + right.length < 160 &&
    !(left + right).includes('\n')
  ) {
    return `${headline}\n\n${left} ${sign} ${right}\n`;
  }
  if (left === right) return `${headline.replace(':', '')} but have the same content:\n\n${left}\n`;
  return `${headline}\n${difference(actual, expected)}`;
}

function ok(...given: [value?: unknown, message?: Message]): void {
  const [value, message] = given;
  if (value) return;
  const made = () =>
    given.length === 0
      ? 'No value argument passed to `assert.ok()`'
      : `The expression evaluated to a falsy value: ${short(value)}`;
  fail(message, made, value, true, '==');
}

const same = (actual: unknown, expected: unknown): boolean =>
  actual == expected || (actual !== actual && expected !== expected);

function equal(actual: unknown, expected: unknown, message?: Message): void {
  if (!same(actual, expected))
    fail(message, () => `${short(actual)} == ${short(expected)}`, actual, expected, '==');
}

function notEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (same(actual, expected))
    fail(message, () => `${short(actual)} != ${short(expected)}`, actual, expected, '!=');
}

function strictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (Object.is(actual, expected)) return;
  const made = () => unequal('Expected values to be strictly equal:', actual, expected, '!==');
  fail(message, made, actual, expected, 'strictEqual');
}

function notStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!Object.is(actual, expected)) return;
  const made = () => `Expected "actual" to be strictly unequal to: ${short(expected)}`;
  fail(message, made, actual, expected, 'notStrictEqual');
}

function deepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isDeepEqual(actual, expected, false)) return;
  const made = () =>
    `Expected values to be loosely deep-equal:\n\n${short(actual)}\n\nshould loosely deep-equal\n\n${short(expected)}`;
  fail(message, made, actual, expected, 'deepEqual');
}

function notDeepEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isDeepEqual(actual, expected, false)) return;
  const made = () => `Expected "actual" not to be loosely deep-equal to: ${short(expected)}`;
  fail(message, made, actual, expected, 'notDeepEqual');
}

function deepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (isDeepEqual(actual, expected, true)) return;
  const made = () => unequal('Expected values to be strictly deep-equal:', actual, expected, '!==');
  fail(message, made, actual, expected, 'deepStrictEqual');
}

function notDeepStrictEqual(actual: unknown, expected: unknown, message?: Message): void {
  if (!isDeepEqual(actual, expected, true)) return;
  const made = () => `Expected "actual" not to be strictly deep-equal to: ${short(expected)}`;
  fail(message, made, actual, expected, 'notDeepStrictEqual');
}

function matching(text: unknown, pattern: RegExp, wanted: boolean, message: Message): void {
  const operator = wanted ? 'match' : 'doesNotMatch';
  if (typeof text !== 'string') {
    const made = () => `The "string" argument must be of type string. Received ${short(text)}`;
    fail(message, made, text, pattern, operator);
  }
  if (pattern.test(text) === wanted) return;
  const rule = wanted
    ? 'The input did not match the regular expression'
    : 'The input was expected to not match the regular expression';
  fail(message, () => `${rule} ${short(pattern)}. Input:\n\n${short(text)}\n`, text, pattern, operator);
}

const match = (text: unknown, pattern: RegExp, message?: Message): void =>
  matching(text, pattern, true, message);
const doesNotMatch = (text: unknown, pattern: RegExp, message?: Message): void =>
  matching(text, pattern, false, message);

const isErrorClass = (value: unknown): value is new () => Error =>
  typeof value === 'function' && (value === Error || value.prototype instanceof Error);

function hasProperties(
  thrown: unknown,
  expected: Record<string, unknown>,
  message: Message,
  operator: string,
): void {
  const keys = Object.keys(expected);
  if (expected instanceof Error) keys.push('name', 'message');
  const found = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Record<string, unknown>;
  for (const key of keys) {
    const wanted = expected[key];
    const actual = found[key];
    if (
      wanted instanceof RegExp && typeof actual === 'string'
        ? wanted.test(actual)
        : isDeepEqual(actual, wanted, true)
    )
      continue;
    const made = () =>
      `Expected values to be strictly deep-equal:\nthe error's "${key}" is ${short(actual)}, not ${short(wanted)}`;
    fail(message, made, thrown, expected, operator);
  }
}

/** Throws unless `thrown` is what was expected, by Node's rules for `throws` and `rejects`. */
function checkThrown(thrown: unknown, expected: Expectation, message: Message, operator: string): void {
  if (expected === undefined) return;
  if (expected instanceof RegExp) {
    if (expected.test(String(thrown))) return;
    const made = () =>
      `The input did not match the regular expression ${short(expected)}. Input:\n\n${short(String(thrown))}\n`;
    fail(message, made, thrown, expected, operator);
  }
  if (typeof expected !== 'function')
    return hasProperties(thrown, expected as Record<string, unknown>, message, operator);
  if (expected.prototype !== undefined && thrown instanceof (expected as unknown as new () => unknown))
    return;
  if (isErrorClass(expected)) {
    if (!message && thrown instanceof Error === false) throw thrown;
    const made = () =>
      `The error is expected to be an instance of "${expected.name}". Received ${short(thrown)}`;
    fail(message, made, thrown, expected, operator);
  }
  if (expected.call({}, thrown) === true) return;
  fail(
    message,
    () => 'The validation function is expected to return "true". ' + `Caught error: ${short(thrown)}`,
    thrown,
    expected,
    operator,
  );
}

/** Where a text stands in place of the expectation, it is the message. */
function shift(expected: Expectation | string, message: Message): [Expectation, Message] {
  return typeof expected === 'string' ? [undefined, expected] : [expected, message];
}

const missing = (what: string, expected: Expectation, message: Message): string => {
  const kind = isErrorClass(expected) ? ` (${expected.name})` : '';
  return `Missing expected ${what}${kind}${message ? `: ${String(message)}` : '.'}`;
};

function throws(body: () => unknown, expected?: Expectation | string, message?: Message): void {
  const [expectation, note] = shift(expected, message);
  if (typeof body !== 'function')
    throw new TypeError(`The "fn" argument must be of type function. Received ${short(body)}`);
  try {
    body();
  } catch (thrown) {
    return checkThrown(thrown, expectation, note, 'throws');
  }
  fail(
    note instanceof Error ? note : undefined,
    () => missing('exception', expectation, note),
    undefined,
    expectation,
    'throws',
  );
}

function unwanted(
  what: string,
  thrown: unknown,
  expected: Expectation | string,
  message: Message,
  operator: string,
): never {
  const [expectation, note] = shift(expected, message);
  if (typeof expectation === 'function' && !(thrown instanceof (expectation as unknown as new () => unknown)))
    throw thrown;
  if (expectation instanceof RegExp && !expectation.test(String(thrown))) throw thrown;
  const said = thrown instanceof Error ? thrown.message : short(thrown);
  const made = () => `Got unwanted ${what}${note ? `: ${String(note)}` : '.'}\nActual message: "${said}"`;
  fail(note instanceof Error ? note : undefined, made, thrown, expectation, operator);
}

function doesNotThrow(body: () => unknown, expected?: Expectation | string, message?: Message): void {
  try {
    body();
  } catch (thrown) {
    unwanted('exception', thrown, expected, message, 'doesNotThrow');
  }
}

async function promised(body: unknown): Promise<unknown> {
  const promise = typeof body === 'function' ? (body as () => unknown)() : body;
  if (typeof (promise as { then?: unknown } | null)?.then !== 'function') {
    throw new TypeError(`Expected instance of Promise to be returned. Received ${short(promise)}`);
  }
  return promise;
}

async function rejects(body: unknown, expected?: Expectation | string, message?: Message): Promise<void> {
  const [expectation, note] = shift(expected, message);
  if (typeof body === 'function') body = (body as () => unknown)();
  try {
    await promised(body);
  } catch (thrown) {
    return checkThrown(thrown, expectation, note, 'rejects');
  }
  fail(
    note instanceof Error ? note : undefined,
    () => missing('rejection', expectation, note),
    undefined,
    expectation,
    'rejects',
  );
}

async function doesNotReject(
  body: unknown,
  expected?: Expectation | string,
  message?: Message,
): Promise<void> {
  try {
    await promised(body);
  } catch (thrown) {
    unwanted('rejection', thrown, expected, message, 'doesNotReject');
  }
}

function ifError(value: unknown): void {
  if (value === null || value === undefined) return;
  const said = value instanceof Error ? value.message : short(value);
  fail(undefined, () => `ifError got unwanted exception: ${said}`, value, null, 'ifError');
}

function failed(message?: Message): never {
  fail(message, () => 'Failed', undefined, undefined, 'fail');
}

const shared = {
  AssertionError,
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
