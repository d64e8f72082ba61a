import type { VirtualClock } from './clock';

type Func = (this: unknown, ...args: unknown[]) => unknown;

/** One call of a mocked function, as Node's `MockFunctionContext` lists it. */
export interface MockCall {
  readonly arguments: readonly unknown[];
  readonly result: unknown;
  readonly error: unknown;
  readonly this: unknown;
  readonly target: unknown;
}

/** The `mock` property of a mocked function. */
export class MockContext {
  calls: MockCall[] = [];
  readonly #original: Func;
  #implementation: Func;
  #once = new Map<number, Func>();
  readonly #undo: () => void;
  #left: number;

  constructor(original: Func, implementation: Func, undo: () => void, times: number) {
    this.#original = original;
    this.#implementation = implementation;
    this.#undo = undo;
    this.#left = times;
  }

  callCount(): number {
    return this.calls.length;
  }

  mockImplementation(implementation: Func): void {
    this.#implementation = implementation;
  }

  mockImplementationOnce(implementation: Func, onCall?: number): void {
    this.#once.set(onCall ?? this.calls.length, implementation);
  }

  resetCalls(): void {
    this.calls = [];
  }

  restore(): void {
    this.#undo();
    this.#implementation = this.#original;
    this.#once.clear();
  }

  /** What the next call runs. */
  pick(): Func {
    const once = this.#once.get(this.calls.length);
    if (once) {
      this.#once.delete(this.calls.length);
      return once;
    }
    this.#left -= 1;
    return this.#left < 0 ? this.#original : this.#implementation;
  }
}

const nothing: Func = () => undefined;

interface MockOptions {
  readonly times?: number;
  readonly getter?: boolean;
  readonly setter?: boolean;
}

function mocked(
  original: Func,
  implementation: Func,
  undo: () => void,
  options: MockOptions,
): [Func, MockContext] {
  const context = new MockContext(original, implementation, undo, options.times ?? Infinity);
  const replacement = function (this: unknown, ...args: unknown[]): unknown {
    const body = context.pick();
    const target = new.target;
    let result: unknown;
    let error: unknown;
    try {
      result = target ? Reflect.construct(body, args, target) : Reflect.apply(body, this, args);
      return result;
    } catch (thrown) {
      error = thrown;
      throw thrown;
    } finally {
      context.calls.push({ arguments: args, result, error, this: this, target });
    }
  };
  Object.defineProperty(replacement, 'name', { value: original.name, configurable: true });
  Object.defineProperty(replacement, 'length', { value: original.length, configurable: true });
  if (original !== nothing && original.prototype) replacement.prototype = original.prototype;
  Object.defineProperty(replacement, 'mock', { value: context });
  return [replacement, context];
}

function findProperty(object: object, name: PropertyKey): PropertyDescriptor | undefined {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}

/** `mock.timers`: time stands still until the test ticks. */
export class MockTimers {
  readonly #clock: VirtualClock;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  enable(options: { now?: number | Date } = {}): void {
    if (this.#clock.held) throw new Error('MockTimers is already enabled!');
    this.#clock.held = true;
    this.setTime(Number(options.now ?? 0));
  }

  setTime(milliseconds: number): void {
    this.#clock.offset += milliseconds - this.#clock.now();
  }

  tick(milliseconds = 1): void {
    this.#clock.tick(milliseconds);
  }

  runAll(): void {
    this.#clock.runAll();
  }

  reset(): void {
    if (!this.#clock.held) return;
    this.#clock.held = false;
    this.#clock.offset = 0;
  }
}

/** `mock` of `node:test`: replaces functions and methods, and puts them back. */
export class MockTracker {
  readonly timers: MockTimers;
  #undo: (() => void)[] = [];
  #contexts: MockContext[] = [];

  constructor(clock: VirtualClock) {
    this.timers = new MockTimers(clock);
  }

  fn(original?: Func | MockOptions, implementation?: Func | MockOptions, options?: MockOptions): Func {
    const base = typeof original === 'function' ? original : nothing;
    const body = typeof implementation === 'function' ? implementation : base;
    const given = [original, implementation, options].find((one) => typeof one === 'object' && one !== null);
    const [replacement, context] = mocked(base, body, () => undefined, (given ?? {}) as MockOptions);
    this.#contexts.push(context);
    return replacement;
  }

  method(
    object: object,
    name: PropertyKey,
    implementation?: Func | MockOptions,
    options?: MockOptions,
  ): Func {
    const settings = (typeof implementation === 'object' ? implementation : options) ?? {};
    const found = findProperty(object, name);
    const kind = settings.getter ? 'get' : settings.setter ? 'set' : 'value';
    const original = found?.[kind] as unknown;
    if (typeof original !== 'function') {
      throw new TypeError(`The property '${String(name)}' of the "object" argument must be a method.`);
    }
    const own = Object.getOwnPropertyDescriptor(object, name);
    const undo = () => {
      if (own) Object.defineProperty(object, name, own);
      else Reflect.deleteProperty(object, name);
    };
    const body = typeof implementation === 'function' ? implementation : (original as Func);
    const [replacement, context] = mocked(original as Func, body, undo, settings);
    Object.defineProperty(object, name, { ...found, configurable: true, [kind]: replacement });
    this.#undo.push(undo);
    this.#contexts.push(context);
    return replacement;
  }

  getter(object: object, name: PropertyKey, implementation?: Func, options: MockOptions = {}): Func {
    return this.method(object, name, implementation, { ...options, getter: true });
  }

  setter(object: object, name: PropertyKey, implementation?: Func, options: MockOptions = {}): Func {
    return this.method(object, name, implementation, { ...options, setter: true });
  }

  /** Puts every mocked method back and forgets the mocks. */
  reset(): void {
    this.restoreAll();
    this.timers.reset();
    this.#contexts = [];
    this.#undo = [];
  }

  /** Puts every mocked method back. */
  restoreAll(): void {
    for (const undo of this.#undo.reverse()) undo();
    for (const context of this.#contexts) context.restore();
  }
}
