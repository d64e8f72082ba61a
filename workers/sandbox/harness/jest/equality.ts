import { Asymmetric } from './asymmetric';

/**
 * How Jest compares: `equal` forgives types and properties that are undefined (`toEqual`), `strict` forgives nothing
 * (`toStrictEqual`), `subset` forgives further properties too (`toMatchObject`).
 * Rules: https://jestjs.io/docs/expect and, for errors, https://vitest.dev/api/expect.html#toequal
 */
export type Manner = 'equal' | 'strict' | 'subset';
/** A test's own rule for two values, from `expect.addEqualityTesters`: undefined if it has nothing to say of them. */
export type Tester = (a: unknown, b: unknown) => boolean | undefined;

type Bag = Record<PropertyKey, unknown>;

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);
// Read by the language's own getters: an own `size` on a collection must not make it equal to others.
const sizeOf = (kind: { prototype: object }) => Object.getOwnPropertyDescriptor(kind.prototype, 'size')!.get!;
const setSize = sizeOf(Set);
const mapSize = sizeOf(Map);
const isObject = (value: unknown): value is Bag => typeof value === 'object' && value !== null;

function keysOf(value: object): PropertyKey[] {
  const keys: PropertyKey[] = Object.keys(value);
  for (const key of Object.getOwnPropertySymbols(value))
    if (Object.prototype.propertyIsEnumerable.call(value, key)) keys.push(key);
  return keys;
}

const bytesOf = (value: ArrayBuffer | ArrayBufferView): Uint8Array =>
  ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value);

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** Kinds of object that `toMatchObject` compares whole. */
const isWhole = (value: object): boolean =>
  Array.isArray(value) ||
  value instanceof Error ||
  value instanceof Date ||
  value instanceof Set ||
  value instanceof Map;

class Comparison {
  readonly #manner: Manner;
  readonly #testers: readonly Tester[];
  readonly #open: [object, object][] = [];

  constructor(manner: Manner, testers: readonly Tester[]) {
    this.#manner = manner;
    this.#testers = testers;
  }

  readonly same = (a: unknown, b: unknown): boolean => {
    if (Asymmetric.is(b)) return Asymmetric.is(a) ? a === b : b.matches(a, this.same);
    if (Asymmetric.is(a)) return a.matches(b, this.same);
    for (const tester of this.#testers) {
      const verdict = tester(a, b);
      if (verdict !== undefined) return verdict;
    }
    if (Object.is(a, b)) return true;
    if (!isObject(a) || !isObject(b)) return false;
    if (this.#open.some(([left, right]) => left === a && right === b)) return true;
    this.#open.push([a, b]);
    const equal = this.#objects(a, b);
    this.#open.pop();
    return equal;
  };

  #objects(a: Bag, b: Bag): boolean {
    if (a instanceof Error && b instanceof Error) return this.#errors(a, b);
    if (this.#manner === 'strict' && a.constructor !== b.constructor) return false;
    if (this.#manner === 'subset' && !isWhole(b)) return this.#contains(a, b);
    const tag = tagOf(a);
    if (tag !== tagOf(b)) return false;
    if (a instanceof Date && b instanceof Date) return Object.is(a.getTime(), b.getTime());
    if (a instanceof RegExp && b instanceof RegExp) return a.source === b.source && a.flags === b.flags;
    if (a instanceof Number || a instanceof String || a instanceof Boolean)
      return Object.is(a.valueOf(), b.valueOf());
    if (a instanceof ArrayBuffer && b instanceof ArrayBuffer) return sameBytes(bytesOf(a), bytesOf(b));
    if (a instanceof DataView && b instanceof DataView) return sameBytes(bytesOf(a), bytesOf(b));
    if (a instanceof Set && b instanceof Set)
      return this.#sets(a, b) && this.#properties(a as never, b as never);
    if (a instanceof Map && b instanceof Map)
      return this.#maps(a, b) && this.#properties(a as never, b as never);
    if (Array.isArray(a) && Array.isArray(b)) return this.#arrays(a, b);
    if (!ArrayBuffer.isView(a) && !this.#iterables(a, b)) return false;
    return this.#properties(a, b);
  }

  #errors(a: Error, b: Error): boolean {
    if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
    if (a.name !== b.name || a.message !== b.message) return false;
    if (b.cause !== undefined && !this.same(a.cause, b.cause)) return false;
    return this.#properties(a as never, b as never);
  }

  #arrays(a: unknown[], b: unknown[]): boolean {
    if (a.length !== b.length) return false;
    for (let i = 0; i < a.length; i += 1) {
      if (this.#manner === 'strict' && i in a !== i in b) return false;
      if (!this.same(a[i], b[i])) return false;
    }
    const named = (key: PropertyKey): boolean => typeof key === 'symbol' || !/^\d+$/.test(String(key));
    if (Object.keys(a).length === a.length && Object.keys(b).length === b.length) return true;
    return this.#properties(a as never, b as never, named);
  }

  /** Two of a class of their own that can be iterated: in step. */
  #iterables(a: Bag, b: Bag): boolean {
    if (typeof a[Symbol.iterator] !== 'function' || typeof b[Symbol.iterator] !== 'function') return true;
    if (a.constructor !== b.constructor) return false;
    const others = (b as unknown as Iterable<unknown>)[Symbol.iterator]();
    for (const item of a as unknown as Iterable<unknown>) {
      const next = others.next();
      if (next.done || !this.same(item, next.value)) return false;
    }
    return Boolean(others.next().done);
  }

  #properties(a: Bag, b: Bag, wanted: (key: PropertyKey) => boolean = () => true): boolean {
    const keys = keysOf(a).filter(wanted);
    const others = keysOf(b).filter(wanted);
    if (this.#manner === 'strict' && keys.length !== others.length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(b, key) && (this.#manner === 'strict' || a[key] !== undefined)) return false;
      if (!this.same(a[key], b[key])) return false;
    }
    return others.every(
      (key) => Object.hasOwn(a, key) || (this.#manner !== 'strict' && b[key] === undefined),
    );
  }

  #contains(a: Bag, b: Bag): boolean {
    return keysOf(b).every((key) => key in a && this.same(a[key], b[key]));
  }

  #sets(a: Set<unknown>, b: Set<unknown>): boolean {
    if (Reflect.apply(setSize, a, []) !== Reflect.apply(setSize, b, [])) return false;
    const left: unknown[] = [];
    Set.prototype.forEach.call(a, (value: unknown) => void left.push(value));
    let equal = true;
    Set.prototype.forEach.call(b, (value: unknown) => {
      const at = left.findIndex((other) => this.same(other, value));
      if (at < 0) equal = false;
      else left.splice(at, 1);
    });
    return equal;
  }

  #maps(a: Map<unknown, unknown>, b: Map<unknown, unknown>): boolean {
    if (Reflect.apply(mapSize, a, []) !== Reflect.apply(mapSize, b, [])) return false;
    const left: [unknown, unknown][] = [];
    Map.prototype.forEach.call(a, (value: unknown, key: unknown) => void left.push([key, value]));
    let equal = true;
    Map.prototype.forEach.call(b, (value: unknown, key: unknown) => {
      const at = left.findIndex(([other, its]) => this.same(other, key) && this.same(its, value));
      if (at < 0) equal = false;
      else left.splice(at, 1);
    });
    return equal;
  }
}

/** Whether `received` is what was `expected`, in the given manner. */
export function isEqual(
  received: unknown,
  expected: unknown,
  manner: Manner,
  testers: readonly Tester[] = [],
): boolean {
  return new Comparison(manner, testers).same(received, expected);
}
