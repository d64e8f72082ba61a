import { assert } from '../harness/assert';
import { silent } from './ambient';
import { meterEvaluation } from './evaluation';
import { meterBuiltins } from './meterBuiltins';
import { reachableFrom } from './reachableFrom';
import { stopClocks } from './stopClocks';

/** The language's own globals: they stay, frozen. All others that are not listed here go. */
const LANGUAGE = [
  'Object', 'Function', 'Array', 'Number', 'Boolean', 'String', 'Symbol', 'BigInt', 'Math', 'JSON', 'Reflect', 'Proxy',
  'Date', 'RegExp', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry', 'Promise', 'Iterator', 'Intl',
  'Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'EvalError', 'URIError', 'AggregateError',
  'ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array',
  'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array',
  'parseInt', 'parseFloat', 'isNaN', 'isFinite', 'encodeURIComponent', 'decodeURIComponent', 'encodeURI', 'decodeURI',
  'escape', 'unescape', 'eval', 'Infinity', 'NaN', 'undefined', 'globalThis',
  'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone', 'AbortController', 'AbortSignal', 'Event',
  'EventTarget',
]; // prettier-ignore

/** Assigned to on instances in everyday code, which a frozen prototype would forbid. */
const OVERRIDDEN = [
  'toString',
  'valueOf',
  'toLocaleString',
  'hasOwnProperty',
  'constructor',
  'name',
  'message',
  'toJSON',
];

/**
 * Makes this realm one in which candidates cannot damage each other or reach out: builtins metered and frozen, every
 * global gone that is not the language's, none to be added. For good: only the bench's worker calls this, before any foreign
 * code and after all modules of the bench, which keep their own references.
 */
export function lockDown(): void {
  // Nobody reads the stacks of failing candidates, and making them costs more than running most tests.
  Error.stackTraceLimit = 0;
  stopClocks();
  meterBuiltins();
  meterEvaluation();
  forgetMatches();
  const shared = (): Set<object> => reachableFrom([...LANGUAGE.map(globalNamed), assert, silent]);
  // What is mended can no longer be reached by looking at properties, but still by reading them.
  const before = shared();
  const mended = [Object.prototype, Function.prototype, Error.prototype];
  for (const owner of mended) for (const key of OVERRIDDEN) mend(owner, key);
  for (const object of [...before, ...shared()]) Object.freeze(object);
  removeGlobals();
}

const globalNamed = (name: string): unknown => (globalThis as Record<string, unknown>)[name];

/** Turns a property into an accessor whose setter defines an own property: what an assignment would do were it not frozen. */
function mend(owner: object, key: string): void {
  const found = Object.getOwnPropertyDescriptor(owner, key);
  if (!found || !('value' in found)) return;
  const value: unknown = found.value;
  Object.defineProperty(owner, key, {
    configurable: false,
    enumerable: false,
    get: () => value,
    set(this: unknown, replacement: unknown) {
      if (this === owner) throw new TypeError(`Cannot assign to read only property '${key}'`);
      Object.defineProperty(this, key, {
        value: replacement,
        writable: true,
        enumerable: true,
        configurable: true,
      });
    },
  });
}

/** `RegExp.$1` and its kin tell of the match before, whoever made it. */
function forgetMatches(): void {
  for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(RegExp))) {
    if (get) delete (RegExp as unknown as Record<string, unknown>)[name];
  }
}

function removeGlobals(): void {
  const keep = new Set<PropertyKey>(LANGUAGE);
  // Names may be inherited, as a worker's are from its scope's prototypes.
  for (
    let scope: object | null = globalThis;
    scope && scope !== Object.prototype;
    scope = Object.getPrototypeOf(scope) as object | null
  ) {
    for (const name of Reflect.ownKeys(scope)) {
      if (name === 'constructor' || typeof name === 'symbol') continue;
      if (keep.has(name)) fix(scope, name);
      else remove(scope, name);
    }
  }
  try {
    Object.preventExtensions(globalThis);
  } catch {
    // Some engines refuse this for a worker's global; sloppy candidates declare what they assign all the same.
  }
}

function fix(scope: object, name: PropertyKey): void {
  const found = Object.getOwnPropertyDescriptor(scope, name);
  if (found?.configurable) {
    Object.defineProperty(scope, name, {
      value: (scope as Record<PropertyKey, unknown>)[name],
      writable: false,
      configurable: false,
      enumerable: false,
    });
  }
}

function remove(scope: object, name: PropertyKey): void {
  const found = Object.getOwnPropertyDescriptor(scope, name);
  if (!found?.configurable) return;
  // Left in place as undefined: a deleted name could show through from a prototype further out.
  Object.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
}
