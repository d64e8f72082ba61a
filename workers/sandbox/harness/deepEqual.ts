/**
 * Deep equality as in Node's `assert.deepStrictEqual` (strict) and `assert.deepEqual` (loose).
 * Rules: https://nodejs.org/docs/latest-v20.x/api/assert.html#assertdeepstrictequalactual-expected-message
 */

type Pairs = Map<object, Set<object>>;

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);
const isEnumerable = (value: object, key: PropertyKey): boolean =>
  Object.prototype.propertyIsEnumerable.call(value, key);

function ownKeys(value: object, strict: boolean): PropertyKey[] {
  const keys: PropertyKey[] = Object.keys(value);
  if (!strict) return keys;
  const symbols = Object.getOwnPropertySymbols(value);
  if (symbols.length === 0) return keys;
  for (const key of symbols) if (isEnumerable(value, key)) keys.push(key);
  return keys;
}

const isBoxed = (value: object): boolean =>
  value instanceof Number ||
  value instanceof String ||
  value instanceof Boolean ||
  value instanceof BigInt ||
  value instanceof Symbol;

/** An object of `Object.prototype` that is not an exotic one in disguise (`arguments`, a proxy's target of another kind). */
const isPlain = (value: object): boolean => tagOf(value) === '[object Object]';

function sameBytes(a: ArrayBufferView, b: ArrayBufferView): boolean {
  const left = new Uint8Array(a.buffer, a.byteOffset, a.byteLength);
  const right = new Uint8Array(b.buffer, b.byteOffset, b.byteLength);
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i += 1) if (left[i] !== right[i]) return false;
  return true;
}

function sameElements(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) {
    const left = a[i];
    const right = b[i];
    if (left !== right && !(left !== left && right !== right)) return false;
  }
  return true;
}

const isFloat = (value: unknown): boolean => value instanceof Float32Array || value instanceof Float64Array;

/** Objects nested deeper than this may be cyclic and are looked out for; most never get there. */
const CAREFUL_DEPTH = 16;

class Comparison {
  readonly #strict: boolean;
  #open: Pairs | null = null;
  #depth = 0;

  constructor(strict: boolean) {
    this.#strict = strict;
  }

  same(a: unknown, b: unknown): boolean {
    if (a === b) return a !== 0 || !this.#strict || Object.is(a, b);
    if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) {
      if (this.#strict) return typeof a === 'number' && a !== a && b !== b;
      if ((typeof a === 'object' && a !== null) || (typeof b === 'object' && b !== null)) return false;
      return a == b || (a !== a && b !== b);
    }
    const prototype: unknown = Object.getPrototypeOf(a);
    const alike = prototype === Object.getPrototypeOf(b);
    if (this.#strict && !alike) return false;
    this.#depth += 1;
    const equal =
      this.#depth > CAREFUL_DEPTH ? this.#guarded(a, b) : this.#objects(a, b, alike ? prototype : null);
    this.#depth -= 1;
    return equal;
  }

  /** Two objects; the plain ones, which most are, by the short way. */
  #objects(a: object, b: object, prototype: unknown): boolean {
    if (prototype === Array.prototype && Array.isArray(a) && Array.isArray(b)) return this.#arrays(a, b);
    if (prototype === Object.prototype && isPlain(a) && isPlain(b))
      return this.#properties(a as never, b as never);
    return this.#alike(a, b) && this.#contents(a, b);
  }

  /** Without holes or further properties it is a matter of the elements. */
  #arrays(a: readonly unknown[], b: readonly unknown[]): boolean {
    const { length } = a;
    if (length !== b.length) return false;
    if (Object.keys(a).length !== length || Object.keys(b).length !== length)
      return this.#properties(a as never, b as never);
    if (
      this.#strict &&
      (Object.getOwnPropertySymbols(a).length > 0 || Object.getOwnPropertySymbols(b).length > 0)
    ) {
      return this.#properties(a as never, b as never);
    }
    for (let i = 0; i < length; i += 1) if (!this.same(a[i], b[i])) return false;
    return true;
  }

  /** Whether two objects are of one kind and equal in what is not kept in properties, collections apart. */
  #alike(a: object, b: object): boolean {
    if (Array.isArray(a) !== Array.isArray(b) || tagOf(a) !== tagOf(b)) return false;
    if (Array.isArray(a)) return a.length === (b as unknown[]).length;
    if (a instanceof Date) return b instanceof Date && Object.is(a.getTime(), b.getTime());
    if (b instanceof Date) return false;
    if (a instanceof RegExp || b instanceof RegExp) {
      if (!(a instanceof RegExp && b instanceof RegExp)) return false;
      return a.source === b.source && a.flags === b.flags && a.lastIndex === b.lastIndex;
    }
    if (a instanceof Error || b instanceof Error) {
      if (!(a instanceof Error && b instanceof Error)) return false;
      return a.message === b.message && a.name === b.name;
    }
    if (ArrayBuffer.isView(a) || ArrayBuffer.isView(b)) {
      if (!(ArrayBuffer.isView(a) && ArrayBuffer.isView(b))) return false;
      if (!this.#strict && isFloat(a)) return sameElements(a as Float64Array, b as Float64Array);
      return sameBytes(a, b);
    }
    if (a instanceof ArrayBuffer)
      return b instanceof ArrayBuffer && sameBytes(new Uint8Array(a), new Uint8Array(b));
    if (a instanceof Set) return b instanceof Set && a.size === b.size;
    if (a instanceof Map) return b instanceof Map && a.size === b.size;
    if (b instanceof Set || b instanceof Map) return false;
    if (isBoxed(a) || isBoxed(b)) return isBoxed(a) && isBoxed(b) && Object.is(a.valueOf(), b.valueOf());
    if (this.#strict && (a instanceof WeakMap || a instanceof WeakSet || a instanceof Promise)) return false;
    return true;
  }

  /** Compares contents; a pair met again further in is taken as equal, so cycles end. */
  #guarded(a: object, b: object): boolean {
    const open = (this.#open ??= new Map());
    let partners = open.get(a);
    if (partners?.has(b)) return true;
    if (!partners) open.set(a, (partners = new Set()));
    partners.add(b);
    const equal = this.#alike(a, b) && this.#contents(a, b);
    partners.delete(b);
    return equal;
  }

  #contents(a: object, b: object): boolean {
    if (a instanceof Set && !this.#sets(a, b as Set<unknown>)) return false;
    if (a instanceof Map && !this.#maps(a, b as Map<unknown, unknown>)) return false;
    if (a instanceof Error && !this.#errors(a, b as Error)) return false;
    return this.#properties(a as Record<PropertyKey, unknown>, b as Record<PropertyKey, unknown>);
  }

  #errors(a: Error, b: Error): boolean {
    const left = a as { cause?: unknown; errors?: unknown };
    const right = b as { cause?: unknown; errors?: unknown };
    if (Object.hasOwn(a, 'cause') !== Object.hasOwn(b, 'cause')) return false;
    return this.same(left.cause, right.cause) && this.same(left.errors, right.errors);
  }

  #properties(a: Record<PropertyKey, unknown>, b: Record<PropertyKey, unknown>): boolean {
    if (ArrayBuffer.isView(a)) return true;
    const keys = ownKeys(a, this.#strict);
    const others = ownKeys(b, this.#strict);
    if (keys.length !== others.length) return false;
    const { length } = keys;
    for (let i = 0; i < length; i += 1) {
      const key = keys[i]!;
      if (key !== others[i] && !isEnumerable(b, key)) return false;
    }
    for (let i = 0; i < length; i += 1) {
      const key = keys[i]!;
      if (!this.same(a[key], b[key])) return false;
    }
    return true;
  }

  #sets(a: Set<unknown>, b: Set<unknown>): boolean {
    const unmatched = [...b].filter((value) => !a.has(value));
    for (const value of a) {
      if (b.has(value)) continue;
      if (this.#strict && (typeof value !== 'object' || value === null)) return false;
      const at = unmatched.findIndex((other) => this.same(value, other));
      if (at < 0) return false;
      unmatched.splice(at, 1);
    }
    return true;
  }

  #maps(a: Map<unknown, unknown>, b: Map<unknown, unknown>): boolean {
    const unmatched = [...b].filter(([key]) => !a.has(key));
    for (const [key, value] of a) {
      if (b.has(key)) {
        if (!this.same(value, b.get(key))) return false;
        continue;
      }
      if (this.#strict && (typeof key !== 'object' || key === null)) return false;
      const at = unmatched.findIndex(([other, its]) => this.same(key, other) && this.same(value, its));
      if (at < 0) return false;
      unmatched.splice(at, 1);
    }
    return true;
  }
}

/** Whether two values are deeply equal; `strict` as in `deepStrictEqual`, else as in the legacy `deepEqual`. */
export function isDeepEqual(a: unknown, b: unknown, strict: boolean): boolean {
  return new Comparison(strict).same(a, b);
}
