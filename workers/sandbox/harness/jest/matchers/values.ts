import { isClose } from '../asymmetric';
import { isEqual, type Manner } from '../equality';
import {
  compared,
  expectedReceived,
  headline,
  misuse,
  show,
  type Match,
  type Matcher,
  type MatcherContext,
} from '../matcher';

/** A matcher without an argument. */
function plain(name: string, holds: (received: unknown) => boolean): Matcher {
  return function (received): Match {
    const message = () => `${headline(this, name, '')}\n\nReceived: ${show(received)}`;
    return { pass: holds(received), message };
  };
}

function deep(name: string, manner: Manner): Matcher {
  return function (received, expected: unknown): Match {
    if (manner === 'subset') {
      if (typeof received !== 'object' || received === null)
        misuse(this, name, 'received value must be a non-null object', received);
      if (typeof expected !== 'object' || expected === null)
        misuse(this, name, 'expected value must be a non-null object', expected);
    }
    return {
      pass: isEqual(received, expected, manner, this.customTesters),
      message: () => compared(this, name, expected, received),
    };
  };
}

type Ordered = number | bigint;
const isOrdered = (value: unknown): value is Ordered =>
  typeof value === 'number' || typeof value === 'bigint';

function order(name: string, sign: string, holds: (a: Ordered, b: Ordered) => boolean): Matcher {
  return function (received, expected: unknown): Match {
    if (!isOrdered(received)) misuse(this, name, 'received value must be a number or bigint', received);
    if (!isOrdered(expected)) misuse(this, name, 'expected value must be a number or bigint', expected);
    const not = this.isNot ? 'not ' : '';
    const message = () =>
      `${headline(this, name)}\n\nExpected: ${not}${sign} ${show(expected)}\nReceived: ${show(received)}`;
    return { pass: holds(received, expected), message };
  };
}

function toBe(this: MatcherContext, received: unknown, expected: unknown): Match {
  const alike = (): string =>
    isEqual(received, expected, 'strict')
      ? '\n\nThey have the same content, but are not the same object'
      : '';
  const message = () => compared(this, 'toBe', expected, received) + (this.isNot ? '' : alike());
  return { pass: Object.is(received, expected), message };
}

function toBeCloseTo(this: MatcherContext, received: unknown, expected: unknown, digits = 2): Match {
  if (typeof received !== 'number') misuse(this, 'toBeCloseTo', 'received value must be a number', received);
  if (typeof expected !== 'number') misuse(this, 'toBeCloseTo', 'expected value must be a number', expected);
  const message = () =>
    `${expectedReceived(this, 'toBeCloseTo', expected, received)}\n\nExpected precision: ${digits} digits`;
  return { pass: isClose(received, expected, digits), message };
}

function toBeInstanceOf(this: MatcherContext, received: unknown, kind: unknown): Match {
  if (typeof kind !== 'function') misuse(this, 'toBeInstanceOf', 'expected value must be a function', kind);
  const not = this.isNot ? 'not ' : '';
  const message = () =>
    `${headline(this, 'toBeInstanceOf')}\n\nExpected constructor: ${not}${kind.name}\nReceived: ${show(received)}`;
  return { pass: received instanceof kind, message };
}

function toBeTypeOf(this: MatcherContext, received: unknown, expected: string): Match {
  const message = () => expectedReceived(this, 'toBeTypeOf', expected, typeof received);
  return { pass: typeof received === expected, message };
}

function toSatisfy(this: MatcherContext, received: unknown, holds: (value: unknown) => unknown): Match {
  const message = () => `${headline(this, 'toSatisfy')}\n\nReceived: ${show(received)}`;
  return { pass: Boolean(holds(received)), message };
}

/** Matchers of single values. */
export const valueMatchers: Record<string, Matcher> = {
  toBe,
  toEqual: deep('toEqual', 'equal'),
  toStrictEqual: deep('toStrictEqual', 'strict'),
  toMatchObject: deep('toMatchObject', 'subset'),
  toBeDefined: plain('toBeDefined', (received) => received !== undefined),
  toBeUndefined: plain('toBeUndefined', (received) => received === undefined),
  toBeNull: plain('toBeNull', (received) => received === null),
  toBeNullable: plain('toBeNullable', (received) => received === null || received === undefined),
  toBeNaN: plain('toBeNaN', (received) => Number.isNaN(received)),
  toBeTruthy: plain('toBeTruthy', Boolean),
  toBeFalsy: plain('toBeFalsy', (received) => !received),
  toBeGreaterThan: order('toBeGreaterThan', '>', (a, b) => a > b),
  toBeGreaterThanOrEqual: order('toBeGreaterThanOrEqual', '>=', (a, b) => a >= b),
  toBeLessThan: order('toBeLessThan', '<', (a, b) => a < b),
  toBeLessThanOrEqual: order('toBeLessThanOrEqual', '<=', (a, b) => a <= b),
  toBeCloseTo,
  toBeInstanceOf,
  toBeTypeOf,
  toSatisfy,
};
