import { difference } from '../difference';
import { inspect } from '../inspect';
import type { Tester } from './equality';

/** What a matcher says: whether it holds, and what to say if it should (not) have. */
export interface Match {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What a matcher sees as `this`; tests' own matchers (`expect.extend`) rely on these names. */
export interface MatcherContext {
  readonly isNot: boolean;
  /** '', 'resolves' or 'rejects'. */
  readonly promise: string;
  readonly equals: (a: unknown, b: unknown, testers?: readonly Tester[]) => boolean;
  readonly customTesters: readonly Tester[];
  readonly utils: Readonly<Record<string, (...args: never[]) => unknown>>;
}

/** A matcher as Jest has it: the built-in ones and the tests' own are alike. */
export type Matcher = (
  this: MatcherContext,
  received: unknown,
  ...expected: never[]
) => Match | Promise<Match>;

/** A value as messages show it. */
export const show = (value: unknown): string => inspect(value, { depth: 5 });

/** `expect(received).not.toBe(expected)` */
export function headline(context: MatcherContext, name: string, expected = 'expected'): string {
  const promise = context.promise ? `.${context.promise}` : '';
  return `expect(received)${promise}${context.isNot ? '.not' : ''}.${name}(${expected})`;
}

/** The usual message: what was expected and what came. */
export function expectedReceived(
  context: MatcherContext,
  name: string,
  expected: unknown,
  received: unknown,
): string {
  const not = context.isNot ? 'not ' : '';
  return `${headline(context, name)}\n\nExpected: ${not}${show(expected)}\nReceived: ${show(received)}`;
}

/** The message of a deep comparison: line by line where both are objects. */
export function compared(
  context: MatcherContext,
  name: string,
  expected: unknown,
  received: unknown,
): string {
  const both = [expected, received].every((value) => typeof value === 'object' && value !== null);
  if (context.isNot || !both) return expectedReceived(context, name, expected, received);
  const lines = difference(received, expected).replace('+ actual - expected', '+ received - expected');
  return `${headline(context, name)}\n\n${lines}`;
}

/** Ends the matcher: it was used in a way that makes no sense. */
export function misuse(context: MatcherContext, name: string, why: string, received: unknown): never {
  throw new Error(
    `${headline(context, name)}\n\nMatcher error: ${why}\n\nReceived has value: ${show(received)}`,
  );
}
