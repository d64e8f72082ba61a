import { isDeepEqual } from '../../harness/deepEqual';
import { format } from '../../harness/format';
import { inspect } from '../../harness/inspect';

type Callback = (error: unknown, value?: unknown) => void;
type Fn = (...args: unknown[]) => unknown;

const CUSTOM = Symbol.for('nodejs.util.promisify.custom');

function promisify(original: Fn): Fn {
  const custom = (original as unknown as Record<symbol, Fn | undefined>)[CUSTOM];
  if (custom) return custom;
  return function (this: unknown, ...args: unknown[]) {
    return new Promise((resolve, reject) => {
      const done: Callback = (error, value) => (error ? reject(error as Error) : resolve(value));
      original.call(this, ...args, done);
    });
  };
}

function callbackify(original: (...args: unknown[]) => Promise<unknown>): Fn {
  return function (this: unknown, ...args: unknown[]) {
    const done = args.pop() as Callback;
    original.apply(this, args).then(
      (value) => done(null, value),
      (error: unknown) => done(error),
    );
  };
}

function inherits(child: Fn & { super_?: unknown }, parent: Fn): void {
  child.super_ = parent;
  Object.setPrototypeOf(child.prototype, parent.prototype as object);
}

function deprecate(original: Fn): Fn {
  return original;
}

const is = (kind: string) => (value: unknown) => Object.prototype.toString.call(value) === `[object ${kind}]`;

const types = {
  isDate: is('Date'),
  isRegExp: is('RegExp'),
  isMap: is('Map'),
  isSet: is('Set'),
  isWeakMap: is('WeakMap'),
  isWeakSet: is('WeakSet'),
  isPromise: is('Promise'),
  isGeneratorFunction: is('GeneratorFunction'),
  isAsyncFunction: is('AsyncFunction'),
  isNativeError: (value: unknown) => value instanceof Error,
  isTypedArray: (value: unknown) => ArrayBuffer.isView(value) && !(value instanceof DataView),
  isUint8Array: (value: unknown) => value instanceof Uint8Array,
  isArrayBuffer: is('ArrayBuffer'),
  isBoxedPrimitive: (value: unknown) =>
    value instanceof Number || value instanceof String || value instanceof Boolean,
};

/** `node:util`, as far as programs and tests use it. */
export const util: Record<string, unknown> = {
  format,
  inspect,
  promisify: Object.assign(promisify, { custom: CUSTOM }),
  callbackify,
  inherits,
  deprecate,
  types,
  isDeepStrictEqual: (a: unknown, b: unknown) => isDeepEqual(a, b, true),
  isArray: Array.isArray,
  stripVTControlCharacters: (text: string) => text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, ''),
};
