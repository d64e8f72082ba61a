import { isDeepEqual } from '../deepEqual';
import { format } from '../format';
import { inspect, type InspectOptions } from '../inspect';

type Func = (this: unknown, ...args: unknown[]) => unknown;

const CUSTOM_PROMISIFY = Symbol.for('nodejs.util.promisify.custom');
const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);
const hasTag =
  (...tags: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'object' && value !== null && tags.includes(tagOf(value));
const functionTag =
  (tag: string) =>
  (value: unknown): boolean =>
    typeof value === 'function' && tagOf(value) === tag;

const arrayKinds = Object.fromEntries(
  [
    'Int8',
    'Uint8',
    'Uint8Clamped',
    'Int16',
    'Uint16',
    'Int32',
    'Uint32',
    'Float32',
    'Float64',
    'BigInt64',
    'BigUint64',
  ].map((kind) => [`is${kind}Array`, hasTag(`${kind}Array`)]),
);

const types = {
  ...arrayKinds,
  isArgumentsObject: hasTag('Arguments'),
  isBigIntObject: hasTag('BigInt'),
  isDataView: (value: unknown) => value instanceof DataView,
  isMapIterator: hasTag('Map Iterator'),
  isSetIterator: hasTag('Set Iterator'),
  isModuleNamespaceObject: hasTag('Module'),
  isSharedArrayBuffer: hasTag('SharedArrayBuffer'),
  isDate: (value: unknown) => value instanceof Date,
  isRegExp: (value: unknown) => value instanceof RegExp,
  isMap: (value: unknown) => value instanceof Map,
  isSet: (value: unknown) => value instanceof Set,
  isWeakMap: (value: unknown) => value instanceof WeakMap,
  isWeakSet: (value: unknown) => value instanceof WeakSet,
  isPromise: (value: unknown) => value instanceof Promise,
  isNativeError: (value: unknown) => value instanceof Error,
  isArrayBuffer: (value: unknown) => value instanceof ArrayBuffer,
  isAnyArrayBuffer: (value: unknown) => value instanceof ArrayBuffer,
  isArrayBufferView: (value: unknown) => ArrayBuffer.isView(value),
  isTypedArray: (value: unknown) => ArrayBuffer.isView(value) && !(value instanceof DataView),
  isGeneratorObject: hasTag('Generator'),
  isGeneratorFunction: functionTag('GeneratorFunction'),
  isAsyncFunction: (value: unknown) =>
    functionTag('AsyncFunction')(value) || functionTag('AsyncGeneratorFunction')(value),
  isSymbolObject: hasTag('Symbol'),
  isNumberObject: hasTag('Number'),
  isStringObject: hasTag('String'),
  isBooleanObject: hasTag('Boolean'),
  isBoxedPrimitive: hasTag('Number', 'String', 'Boolean', 'Symbol', 'BigInt'),
};

function promisify(original: Func & { [CUSTOM_PROMISIFY]?: Func }): Func {
  const custom = original[CUSTOM_PROMISIFY];
  if (custom) return custom;
  return function (...args) {
    return new Promise((resolve, reject) => {
      original.call(this, ...args, (error: unknown, value: unknown) =>
        error ? reject(error as Error) : resolve(value),
      );
    });
  };
}

function callbackify(
  original: (...args: unknown[]) => Promise<unknown>,
  later: (callback: () => void) => void,
): Func {
  return function (...args) {
    const callback = args.pop() as (error: unknown, value?: unknown) => void;
    original.call(this, ...args).then(
      (value) => later(() => callback(null, value)),
      (error: unknown) => later(() => callback(error ?? new Error('Promise was rejected with falsy value'))),
    );
  };
}

function inherits(child: Func & { super_?: unknown }, parent: Func): void {
  Object.defineProperty(child, 'super_', { value: parent, writable: true, configurable: true });
  Object.setPrototypeOf(child.prototype as object, parent.prototype as object);
}

function deprecate(original: Func): Func {
  return original;
}

/** `node:util`: what programs and tests use of it. */
export function createUtil(later: (callback: () => void) => void, web: object): Record<string, unknown> {
  return {
    inspect,
    format,
    formatWithOptions: (_options: InspectOptions, ...args: unknown[]) => format(...args),
    promisify: Object.assign(promisify, { custom: CUSTOM_PROMISIFY }),
    callbackify: (original: (...args: unknown[]) => Promise<unknown>) => callbackify(original, later),
    inherits,
    deprecate,
    debuglog: () => Object.assign(() => undefined, { enabled: false }),
    isDeepStrictEqual: (a: unknown, b: unknown) => isDeepEqual(a, b, true),
    isArray: Array.isArray,
    stripVTControlCharacters: (text: string) => text.replace(ESCAPE_SEQUENCE, ''),
    toUSVString: (text: unknown) => String(text).replace(/\p{Surrogate}/gu, '\ufffd'),
    types,
    ...web,
  };
}

/** A terminal's control sequence (ECMA-48), written so that no control character stands in the pattern. */
const ESCAPE_SEQUENCE = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');
