import { inspect } from '../inspect';

/** Compares deeply, as `toEqual` does. */
export type Same = (a: unknown, b: unknown) => boolean;

/**
 * A stand-in for many values, as `expect.any(Number)` is. Only genuine ones count: in Jest itself any object with an
 * `asymmetricMatch` method does, so a program could return one that equals everything.
 */
export class Asymmetric {
  readonly #matches: (other: unknown, same: Same) => boolean;
  readonly #picture: string;

  constructor(picture: string, matches: (other: unknown, same: Same) => boolean) {
    this.#picture = picture;
    this.#matches = matches;
  }

  static is(value: unknown): value is Asymmetric {
    return typeof value === 'object' && value !== null && #matches in value;
  }

  matches(other: unknown, same: Same): boolean {
    return this.#matches(other, same);
  }

  toString(): string {
    return this.#picture;
  }

  [inspect.custom](): string {
    return this.#picture;
  }
}

type Kind = (...args: never[]) => unknown;

const PRIMITIVES = new Map<unknown, string>([
  [String, 'string'],
  [Number, 'number'],
  [Function, 'function'],
  [Boolean, 'boolean'],
  [BigInt, 'bigint'],
  [Symbol, 'symbol'],
  [Object, 'object'],
]);

function any(kind: Kind): Asymmetric {
  if (typeof kind !== 'function')
    throw new TypeError('any() expects to be passed a constructor function: expect.any(Number), for example');
  return new Asymmetric(
    `Any<${kind.name}>`,
    (other) => typeof other === PRIMITIVES.get(kind) || other instanceof kind,
  );
}

function objectContaining(sample: Record<PropertyKey, unknown>): Asymmetric {
  if (typeof sample !== 'object' || sample === null) {
    throw new TypeError(`You must provide an object to ObjectContaining, not '${typeof sample}'.`);
  }
  return new Asymmetric(`ObjectContaining ${inspect(sample)}`, (other, same) => {
    if (typeof other !== 'object' || other === null) return false;
    return Reflect.ownKeys(sample).every(
      (key) => key in other && same((other as Record<PropertyKey, unknown>)[key], sample[key]),
    );
  });
}

function arrayContaining(sample: readonly unknown[]): Asymmetric {
  if (!Array.isArray(sample))
    throw new TypeError(`You must provide an array to ArrayContaining, not '${typeof sample}'.`);
  return new Asymmetric(`ArrayContaining ${inspect(sample)}`, (other, same) => {
    if (!Array.isArray(other)) return false;
    return sample.every((wanted) => other.some((item) => same(item, wanted)));
  });
}

function arrayOf(sample: unknown): Asymmetric {
  return new Asymmetric(
    `ArrayOf ${inspect(sample)}`,
    (other, same) => Array.isArray(other) && other.every((item) => same(item, sample)),
  );
}

function stringContaining(part: string): Asymmetric {
  if (typeof part !== 'string') throw new Error('Expected is not a string');
  return new Asymmetric(
    `StringContaining ${inspect(part)}`,
    (other) => typeof other === 'string' && other.includes(part),
  );
}

function stringMatching(pattern: string | RegExp): Asymmetric {
  if (typeof pattern !== 'string' && !(pattern instanceof RegExp))
    throw new Error('Expected is not a String or a RegExp');
  const searched = new RegExp(pattern);
  return new Asymmetric(
    `StringMatching ${inspect(searched)}`,
    (other) => typeof other === 'string' && searched.test(other),
  );
}

/** Whether two numbers differ by less than half a unit of that decimal place. */
export function isClose(received: number, expected: number, digits = 2): boolean {
  if (received === expected) return true;
  return Math.abs(expected - received) < 10 ** -digits / 2;
}

function closeTo(expected: number, digits?: number): Asymmetric {
  return new Asymmetric(
    `NumberCloseTo ${expected}`,
    (other) => typeof other === 'number' && isClose(other, expected, digits),
  );
}

/** The same, turned round. */
const inverted =
  <Args extends unknown[]>(make: (...args: Args) => Asymmetric) =>
  (...args: Args): Asymmetric => {
    const made = make(...args);
    return new Asymmetric(`not ${made.toString()}`, (other, same) => !made.matches(other, same));
  };

/** What hangs on `expect` itself. */
export const asymmetric = {
  any,
  anything: () => new Asymmetric('Anything', (other) => other !== null && other !== undefined),
  objectContaining,
  arrayContaining,
  arrayOf,
  stringContaining,
  stringMatching,
  closeTo,
  not: {
    objectContaining: inverted(objectContaining),
    arrayContaining: inverted(arrayContaining),
    arrayOf: inverted(arrayOf),
    stringContaining: inverted(stringContaining),
    stringMatching: inverted(stringMatching),
    closeTo: inverted(closeTo),
  },
};
