type Func = (this: unknown, ...args: never[]) => unknown;
type AnyFunc = (this: unknown, ...args: unknown[]) => unknown;

/** How one call came out; `incomplete` while it is under way. */
export interface MockResult {
  type: 'return' | 'throw' | 'incomplete';
  value: unknown;
}

/** What a mock function has seen, under Jest's names. */
export interface MockState {
  calls: unknown[][];
  results: MockResult[];
  /** What became of returned promises, in the order of the calls. */
  settledResults: { type: 'fulfilled' | 'rejected' | 'incomplete'; value: unknown }[];
  contexts: unknown[];
  instances: unknown[];
  invocationCallOrder: number[];
  lastCall: unknown[] | undefined;
}

/** A mock function as tests see it. */
export interface Mock extends AnyFunc {
  readonly mock: MockState;
  getMockName(): string;
  mockClear(): Mock;
  mockReset(): Mock;
  mockRestore(): void;
}

const fresh = (): MockState => ({
  calls: [],
  results: [],
  settledResults: [],
  contexts: [],
  instances: [],
  invocationCallOrder: [],
  lastCall: undefined,
});

/** Every genuine mock: a function that only looks like one must not answer for its calls. */
const mocks = new WeakSet<Mock>();
const isMock = (value: unknown): value is Mock => typeof value === 'function' && mocks.has(value as Mock);

/** Makes mock functions, and clears, resets or restores all that it made. */
export class Mocks {
  readonly #made: Mock[] = [];
  /** Vitest's `mockReset` goes back to the function that was given, Jest's to one that returns undefined. */
  readonly #resetKeeps: boolean;
  #order = 0;

  constructor(resetKeeps: boolean) {
    this.#resetKeeps = resetKeeps;
  }

  readonly isMockFunction = isMock;
  readonly fn = (given?: Func): Mock => this.#make(given as AnyFunc | undefined, () => undefined);

  #make(original: AnyFunc | undefined, undo: () => void, isSpy = false): Mock {
    let state = fresh();
    let implementation = original;
    let once: AnyFunc[] = [];
    let name = '';
    const nextOrder = (): number => (this.#order += 1);

    const mock = function (this: unknown, ...args: unknown[]): unknown {
      const result: MockResult = { type: 'incomplete', value: undefined };
      const settled: MockState['settledResults'][number] = { type: 'incomplete', value: undefined };
      const at = state.calls.push(args) - 1;
      state.lastCall = args;
      state.contexts.push(this);
      state.instances.push(this);
      state.invocationCallOrder.push(nextOrder());
      state.results.push(result);
      state.settledResults.push(settled);
      const body = once.shift() ?? implementation;
      try {
        const value = new.target
          ? body && Reflect.construct(body, args, new.target)
          : body && Reflect.apply(body, this, args);
        if (new.target && body) state.instances[at] = state.contexts[at] = value;
        Object.assign(result, { type: 'return', value });
        if (value instanceof Promise) {
          value.then(
            (final: unknown) => Object.assign(settled, { type: 'fulfilled', value: final }),
            (error: unknown) => Object.assign(settled, { type: 'rejected', value: error }),
          );
        } else Object.assign(settled, { type: 'fulfilled', value });
        return value;
      } catch (error) {
        Object.assign(result, { type: 'throw', value: error });
        throw error;
      }
    } as unknown as Mock;

    const set = (body: AnyFunc | undefined): Mock => {
      implementation = body;
      return mock;
    };
    const then = (body: AnyFunc): Mock => {
      once.push(body);
      return mock;
    };
    const methods: Record<string, unknown> = {
      _isMockFunction: true,
      getMockName: () => name || 'jest.fn()',
      mockName: (given: string) => {
        name = given;
        return mock;
      },
      getMockImplementation: () => once[0] ?? implementation,
      mockImplementation: (body: AnyFunc) => set(body),
      mockImplementationOnce: (body: AnyFunc) => then(body),
      mockReturnThis: () =>
        set(function (this: unknown) {
          return this;
        }),
      mockReturnValue: (value: unknown) => set(() => value),
      mockReturnValueOnce: (value: unknown) => then(() => value),
      mockResolvedValue: (value: unknown) => set(() => Promise.resolve(value)),
      mockResolvedValueOnce: (value: unknown) => then(() => Promise.resolve(value)),
      mockRejectedValue: (error: unknown) => set(() => Promise.reject(error as Error)),
      mockRejectedValueOnce: (error: unknown) => then(() => Promise.reject(error as Error)),
      mockThrow: (error: unknown) =>
        set(() => {
          throw error;
        }),
      mockThrowOnce: (error: unknown) =>
        then(() => {
          throw error;
        }),
      withImplementation: (body: AnyFunc, work: () => unknown): unknown => {
        const before = implementation;
        implementation = body;
        const back = (): void => void (implementation = before);
        const done = work();
        if (done instanceof Promise) return done.finally(back);
        back();
        return undefined;
      },
      mockClear: () => {
        state = fresh();
        return mock;
      },
      mockReset: () => {
        state = fresh();
        once = [];
        return set(isSpy || this.#resetKeeps ? original : undefined);
      },
      mockRestore: () => {
        state = fresh();
        once = [];
        set(isSpy || this.#resetKeeps ? original : undefined);
        undo();
      },
    };
    for (const [key, value] of Object.entries(methods)) Object.defineProperty(mock, key, { value });
    Object.defineProperty(mock, 'mock', { get: () => state });
    Object.defineProperty(mock, 'name', { value: original?.name || 'mockConstructor', configurable: true });
    Object.defineProperty(mock, 'length', { value: original?.length ?? 0, configurable: true });
    if (original?.prototype) mock.prototype = original.prototype as object;
    mocks.add(mock);
    this.#made.push(mock);
    return mock;
  }

  /** Replaces a method, or a property's getter or setter, by a mock that calls it on. */
  readonly spyOn = (object: object, key: PropertyKey, access?: 'get' | 'set'): Mock => {
    if ((typeof object !== 'object' && typeof object !== 'function') || object === null)
      throw new Error(`Cannot use spyOn on a primitive value; ${String(object)} given`);
    const own = Object.getOwnPropertyDescriptor(object, key);
    const found = own ?? inherited(object, key);
    const kind = access ?? (found && 'value' in found ? 'value' : 'get');
    if (!found) throw new Error(`Property \`${String(key)}\` does not exist in the provided object`);
    const original = (access ? found[kind] : (found.value ?? found.get?.call(object))) as unknown;
    if (isMock(original)) return original;
    if (typeof original !== 'function')
      throw new Error(`Cannot spy on the \`${String(key)}\` property because it is not a function`);
    const undo = (): void => {
      if (own) Object.defineProperty(object, key, own);
      else Reflect.deleteProperty(object, key);
    };
    const mock = this.#make(original as AnyFunc, undo, true);
    const enumerable = found.enumerable ?? true;
    if (access) Object.defineProperty(object, key, { ...found, configurable: true, [access]: mock });
    else Object.defineProperty(object, key, { value: mock, writable: true, configurable: true, enumerable });
    return mock;
  };

  /** Replaces a property's value; gives back how to change it again. */
  readonly replaceProperty = (object: object, key: PropertyKey, value: unknown): Record<string, unknown> => {
    const own = Object.getOwnPropertyDescriptor(object, key);
    if (!own) throw new Error(`Property \`${String(key)}\` does not exist in the provided object`);
    const undo = (): void => void Object.defineProperty(object, key, own);
    const replaced = {
      replaceValue: (next: unknown) => {
        Object.defineProperty(object, key, { ...own, value: next });
        return replaced;
      },
      restore: undo,
    };
    this.#make(undefined, undo, true);
    return replaced.replaceValue(value);
  };

  readonly clearAllMocks = (): void => this.#made.forEach((mock) => void mock.mockClear());
  readonly resetAllMocks = (): void => this.#made.forEach((mock) => void mock.mockReset());
  readonly restoreAllMocks = (): void => [...this.#made].reverse().forEach((mock) => mock.mockRestore());
}

function inherited(object: object, key: PropertyKey): PropertyDescriptor | undefined {
  for (
    let at = Object.getPrototypeOf(object) as object | null;
    at;
    at = Object.getPrototypeOf(at) as object | null
  ) {
    const found = Object.getOwnPropertyDescriptor(at, key);
    if (found) return found;
  }
  return undefined;
}

/** The state of a genuine mock function, or null. */
export const mockStateOf = (value: unknown): MockState | null => (isMock(value) ? value.mock : null);
