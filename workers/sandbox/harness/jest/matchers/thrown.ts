import { Asymmetric } from '../asymmetric';
import { isEqual } from '../equality';
import { headline, misuse, show, type Match, type Matcher, type MatcherContext } from '../matcher';

/** Whether something thrown is what `toThrow` was given. */
export function isThrown(thrown: unknown, expected: unknown): boolean {
  const said: unknown =
    typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : thrown;
  if (expected === undefined) return true;
  if (Asymmetric.is(expected)) return isEqual(thrown, expected, 'equal');
  if (typeof expected === 'string') return String(said).includes(expected);
  if (expected instanceof RegExp) return new RegExp(expected).test(String(said));
  if (typeof expected === 'function') return thrown instanceof expected;
  if (expected instanceof Error) {
    const causes =
      expected.cause === undefined || isEqual((thrown as Error | null)?.cause, expected.cause, 'equal');
    return said === expected.message && causes;
  }
  return isEqual(thrown, expected, 'equal');
}

function toThrow(this: MatcherContext, received: unknown, expected?: unknown): Match {
  let thrown: { readonly error: unknown } | null = null;
  if (this.promise === 'rejects') thrown = { error: received };
  else if (typeof received !== 'function') {
    if (this.promise === '') misuse(this, 'toThrow', 'received value must be a function', received);
  } else {
    try {
      received();
    } catch (error) {
      thrown = { error };
    }
  }
  const message = () =>
    `${headline(this, 'toThrow', expected === undefined ? '' : 'expected')}\n\n` +
    (expected === undefined ? '' : `Expected: ${this.isNot ? 'not ' : ''}${show(expected)}\n`) +
    (thrown ? `Thrown: ${show(thrown.error)}` : 'Received function did not throw');
  return { pass: thrown !== null && isThrown(thrown.error, expected), message };
}

/** Matchers of what is thrown. */
export const thrownMatchers: Record<string, Matcher> = { toThrow, toThrowError: toThrow };
