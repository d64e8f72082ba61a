import { atFixedCost, charge, isMetering, noteOverflow, weigh } from './fuel';

/** Up to this length a builtin costs about as little as the call that the program pays anyway. */
const SHORT = 16;

type Method = (this: unknown, ...given: unknown[]) => unknown;
type Cost = (self: unknown, given: readonly unknown[], result?: unknown) => number;

/**
 * Makes builtins whose cost grows with length charge for it: in native code nothing else would end
 * `list = list.concat(list)`. Replaces them on the realm's own prototypes, for good; must run before they are frozen.
 */
export function meterBuiltins(): void {
  // To these an argument that is left out is the same as one that is undefined.
  const quarter =
    'slice fill reverse map filter indexOf includes shift copyWithin toReversed every some forEach find findIndex findLast findLastIndex flatMap';
  for (const name of quarter.split(' ')) meterList(name);
  const counting = 'splice lastIndexOf unshift toSpliced with reduce reduceRight';
  for (const name of counting.split(' ')) meter(Array.prototype, name, (list) => lengthOf(list) / 4);
  meter(Array.prototype, 'concat', (list, given) => (lengthOf(list) + sum(given)) / 4);
  meter(Array.prototype, 'push', (_, given) => given.length / 4);
  // Lists may hold one another many times over: each level costs, however short it is.
  meter(Array.prototype, 'join', (list) => 1 + lengthOf(list) / 4, 0);
  meter(Array.prototype, 'flat', (list) => partsOf(list) / 4);
  meter(JSON, 'stringify', (_, [value]) => partsOf(value) / 4);
  meter(Array, 'from', (_, [source]) => lengthOf(source) / 4);
  for (const name of ['sort', 'toSorted']) meterSort(name);

  meter(String.prototype, 'repeat', (text, [times]) => (lengthOf(text) * Number(times)) / 8);
  meter(String.prototype, 'padStart', (_, [length]) => Number(length) / 8);
  meter(String.prototype, 'padEnd', (_, [length]) => Number(length) / 8);
  const sixteenth =
    'split slice replace replaceAll toLowerCase toUpperCase indexOf lastIndexOf includes substring substr trim match matchAll search startsWith endsWith normalize';
  for (const name of sixteenth.split(' ')) meterText(name);
  const texts = (text: unknown, given: readonly unknown[]) => (lengthOf(text) + lengthOfTexts(given)) / 16;
  for (const name of ['concat', 'localeCompare']) meter(String.prototype, name, texts);
  meterBuffers();
  meterPromises();
}

/** What waiting for a promise costs in time and memory, in steps. */
const REACTION_FUEL = 10;

/** A promise's handler catches, too: an overflow of the stack is noted. `catch`, `allSettled` and their kin come through here. */
function meterPromises(): void {
  replace(Promise.prototype, 'then', (original) => ({
    then(this: unknown, onFulfilled: unknown, onRejected: unknown): unknown {
      if (!isMetering()) return original.call(this, onFulfilled, onRejected);
      weigh(REACTION_FUEL);
      if (typeof onRejected !== 'function') return original.call(this, onFulfilled);
      return original.call(this, onFulfilled, (error: unknown) => {
        noteOverflow(error);
        return (onRejected as Method)(error);
      });
    },
  }));
}

/** Memory of buffers lies outside the engine's heap, which would end a program that fills it. */
function meterBuffers(): void {
  const bytes = 64;
  meterConstructor('ArrayBuffer', (size) => Number(size) / bytes);
  const parent = Object.getPrototypeOf(Int8Array) as { prototype: object };
  const kinds = [
    Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array,
    BigInt64Array, BigUint64Array,
  ]; // prettier-ignore
  for (const kind of kinds) {
    const share = bytes / kind.BYTES_PER_ELEMENT;
    // A view of a buffer that is there costs nothing.
    const size = (given: unknown) => (given instanceof ArrayBuffer ? 0 : Number(given) || lengthOf(given));
    meterConstructor(kind.name, (given) => size(given) / share);
  }
  const each =
    'fill slice map filter reverse copyWithin set indexOf lastIndexOf includes join every some forEach reduce reduceRight find findIndex findLast findLastIndex toReversed with';
  for (const name of each.split(' ')) meter(parent.prototype, name, (list) => sizeOf(list) / bytes);
  for (const name of ['sort', 'toSorted']) meterSort(name, parent.prototype);
}

const sizeOf = (view: unknown): number => (ArrayBuffer.isView(view) ? view.byteLength : 0);

/** Makes `new NAME(...)` charge; classes can extend it as before. */
function meterConstructor(name: string, cost: (given: unknown) => number): void {
  const original = (globalThis as Record<string, unknown>)[name] as new () => object;
  const made = new Proxy(original, {
    construct(target, given: unknown[], newTarget) {
      if (isMetering()) charge(cost(given[0]));
      return Reflect.construct(target, given, newTarget) as object;
    },
  });
  Object.defineProperty(globalThis, name, { value: made, writable: true, configurable: true });
  Object.defineProperty(original.prototype as object, 'constructor', {
    value: made,
    writable: true,
    configurable: true,
  });
}

function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.length;
  if (value instanceof Map || value instanceof Set) return value.size;
  // Read once more by the builtin itself; a getter that answers differently fools only its own program.
  return Number((value as { length?: unknown }).length) || 0;
}

function lengthOfTexts(values: readonly unknown[]): number {
  let length = 0;
  for (const value of values) if (typeof value === 'string') length += value.length;
  return length;
}

function sum(lists: readonly unknown[]): number {
  if (!Array.isArray(lists)) return 0;
  let length = lists.length;
  for (const list of lists as unknown[]) if (Array.isArray(list)) length += list.length;
  return length;
}

/** So many parts are more than any program can pay for. */
const MOST_PARTS = 1_000_000;

/** Data nested deeper is more than any program can pay for, too: how deep an engine's own code can go differs. */
const DEEPEST = 500;

/** How many values there are in a value, each counted as often as it is met; a text as one for each four characters. */
function partsOf(value: unknown): number {
  let parts = 0;
  const open: object[] = [];
  const count = (one: unknown): void => {
    if (typeof one === 'string') parts += one.length / 4;
    if (typeof one !== 'object' || one === null || parts > MOST_PARTS) return;
    if (open.length === DEEPEST) {
      // What holds itself the builtin refuses.
      if (!open.includes(one)) parts = Infinity;
      return;
    }
    open.push(one);
    if (Array.isArray(one)) {
      parts += one.length;
      for (const item of one as unknown[]) count(item);
    } else {
      for (const key in one) {
        parts += 1;
        const found = Object.getOwnPropertyDescriptor(one, key);
        if (found && 'value' in found) count(found.value);
      }
    }
    open.pop();
  };
  count(value);
  return parts > MOST_PARTS ? Infinity : parts;
}

function meter(owner: object, name: string, cost: Cost, free = SHORT / 4): void {
  replace(owner, name, (original) => ({
    [name](this: unknown, ...given: unknown[]): unknown {
      if (isMetering()) {
        const steps = cost(this, given);
        if (steps >= free) charge(steps);
      }
      return Reflect.apply(original, this, given);
    },
  }));
}

/** As {@link meter}, without a list of the arguments: these are called most. */
function meterList(name: string): void {
  replace(Array.prototype, name, (original) => ({
    [name](this: unknown, first?: unknown, second?: unknown, third?: unknown): unknown {
      if (isMetering()) {
        const length = Array.isArray(this) ? this.length : lengthOf(this);
        if (length >= SHORT) charge(length / 4);
      }
      return original.call(this, first, second, third);
    },
  }));
}

/** The same for texts. Arguments may be long texts, too, even where a number is expected. */
function meterText(name: string): void {
  replace(String.prototype, name, (original) => ({
    [name](this: unknown, first?: unknown, second?: unknown): unknown {
      if (isMetering()) {
        let length = typeof this === 'string' ? this.length : lengthOf(this);
        if (typeof first === 'string') length += first.length;
        if (typeof second === 'string') length += second.length;
        if (length >= 4 * SHORT) charge(length / 16);
      }
      return original.call(this, first, second);
    },
  }));
}

/**
 * Engines sort with different numbers of comparisons, so sorting costs what its length says (n · log2 n), and what the
 * comparator burns is given back.
 */
function meterSort(name: string, owner: object = Array.prototype): void {
  replace(owner, name, (original) => ({
    [name](this: unknown, ...given: unknown[]): unknown {
      if (!isMetering()) return Reflect.apply(original, this, given);
      const length = lengthOf(this) || sizeOf(this);
      const steps = Math.ceil(length * Math.log2(length + 1));
      return atFixedCost(steps, () => Reflect.apply(original, this, given));
    },
  }));
}

function replace(owner: object, name: string, make: (original: Method) => Record<string, unknown>): void {
  const found = Object.getOwnPropertyDescriptor(owner, name);
  // Older engines lack the newest methods.
  if (typeof found?.value !== 'function') return;
  const original = found.value as Method;
  const value = make(original)[name];
  Object.defineProperty(value, 'length', { value: original.length, configurable: true });
  Object.defineProperty(owner, name, { ...found, value });
}
