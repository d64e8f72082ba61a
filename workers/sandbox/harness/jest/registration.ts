import type { TestApi } from '../testRunner';
import type { Body, TestOptions } from '../suite';
import type { Expect } from './expect';
import { rowsOf } from './each';

type Callback = (...args: unknown[]) => unknown;
type Register = ((...given: unknown[]) => unknown) & Record<string, unknown>;

/** A test that waits longer fails, in virtual milliseconds; Jest's and Vitest's default. */
const TIMEOUT_MS = 5_000;

/** What a test's body is given: Jest's `done` callback, or Vitest's context. */
export type Argument = 'done' | 'context';

function nameOf(given: unknown): string {
  if (typeof given === 'function') return given.name || '<anonymous>';
  return String(given);
}

/** Sorts out `(name, body?, timeout or options?)` and Vitest's `(name, options, body)`. */
function readGiven(given: readonly unknown[]): { name: string; body: Callback | null; options: TestOptions } {
  const [name, ...rest] = given;
  const body = (rest.find((one) => typeof one === 'function') ?? null) as Callback | null;
  const timeout = rest.find((one) => typeof one === 'number');
  const options = rest.find((one) => typeof one === 'object' && one !== null) ?? {};
  return { name: nameOf(name), body, options: { ...options, ...(timeout === undefined ? {} : { timeout }) } };
}

/** Whether a function's first parameter is a pattern: then it takes a context, never a callback. */
const takesPattern = (body: Callback): boolean =>
  /^(?:async\s*)?(?:function\s*\w*\s*)?\(\s*\{/.test(Function.prototype.toString.call(body));

/** Calls a body that may take a `done` callback. */
function callWithDone(body: Callback, self: unknown, args: readonly unknown[]): unknown {
  return new Promise<void>((resolve, reject) => {
    const fail = (error: unknown): void =>
      reject(error instanceof Error ? error : new Error(`Failed: ${String(error)}`));
    const done = Object.assign(
      (error?: unknown) => (error === undefined || error === null ? resolve() : fail(error)),
      {
        fail,
      },
    );
    const returned = body.call(self, ...args, done);
    if (typeof (returned as { then?: unknown } | undefined)?.then === 'function')
      reject(new Error("Test functions cannot both take a 'done' callback and return something."));
  });
}

/** `describe`, `test` and the hooks of Jest and Vitest, on the runner of `node:test`. */
export class Registration {
  readonly #node: TestApi;
  readonly #expect: Expect;
  readonly #argument: Argument;
  #timeout = TIMEOUT_MS;

  constructor(node: TestApi, expect: Expect, argument: Argument) {
    this.#node = node;
    this.#expect = expect;
    this.#argument = argument;
  }

  readonly setTimeout = (milliseconds: number): void => void (this.#timeout = milliseconds);

  /** Calls a test's or hook's body with what it takes beyond `args`. */
  #call(body: Callback, self: unknown, args: readonly unknown[], context: unknown): unknown {
    if (body.length <= args.length && !takesPattern(body)) return body.call(self, ...args);
    const wantsContext = this.#argument === 'context' || takesPattern(body);
    return wantsContext ? body.call(self, ...args, context) : callWithDone(body, self, args);
  }

  #context(nodeContext: unknown): Record<string, unknown> {
    const node = nodeContext as { name: string; skip: (why?: string) => void };
    return {
      expect: this.#expect.api,
      task: { name: node.name },
      skip: (why?: string) => {
        node.skip(why);
        throw new Error('skipped');
      },
      onTestFinished: (hook: Body) => (nodeContext as { after(hook: Body): void }).after(hook),
    };
  }

  /** The body as the runner takes it; `fails` turns its outcome round. */
  #bodyFor(body: Callback, args: readonly unknown[], fails: boolean): Body {
    return (...[nodeContext]: unknown[]): unknown => {
      const expect = this.#expect;
      expect.begin();
      const work = (): unknown => this.#call(body, undefined, args, this.#context(nodeContext));
      if (fails) return mustFail(work);
      const returned = work();
      if (typeof (returned as { then?: unknown } | undefined)?.then !== 'function') return void expect.end();
      return (returned as Promise<unknown>).then(() => expect.end());
    };
  }

  #test(
    forced: TestOptions & { fails?: boolean },
    given: readonly unknown[],
    args: readonly unknown[] = [],
  ): void {
    const { name, body, options } = readGiven(given);
    const { fails = false, ...plain } = { ...options, ...forced } as TestOptions & { fails?: boolean };
    if (!body && !plain.skip && !plain.todo)
      throw new Error(
        `Missing second argument of test '${name}'. It must be a callback function; test.todo has none.`,
      );
    const wrapped = body ? [this.#bodyFor(body, args, fails)] : [];
    const marked = (given[1] as { only?: boolean } | undefined)?.only ? { exclusive: true } : {};
    this.#node(name, { timeout: this.#timeout, ...plain, ...marked }, ...wrapped);
  }

  #describe(forced: TestOptions, given: readonly unknown[], args: readonly unknown[] = []): void {
    const { name, body, options } = readGiven(given);
    const { skip, ...plain } = { ...options, ...forced };
    const marked = skip ? { ...plain, skipEach: true } : plain;
    this.#node.describe(name, marked, body ? () => body.call(undefined, ...args) : () => undefined);
  }

  #variants(
    register: (forced: object, given: readonly unknown[], args?: readonly unknown[]) => void,
    forced: object,
    more: Readonly<Record<string, object>>,
  ): Register {
    const variant = (own: object): Register => {
      const made = ((...given: unknown[]) => register(own, given)) as Register;
      made['each'] =
        (...table: unknown[]) =>
        (name: unknown, ...rest: unknown[]) => {
          for (const { args, title } of rowsOf(table)) register(own, [title(nameOf(name)), ...rest], args);
        };
      made['for'] =
        (...table: unknown[]) =>
        (name: unknown, ...rest: unknown[]) => {
          const rows = rowsOf(table);
          rows.forEach(({ title }, i) =>
            register(own, [title(nameOf(name)), ...rest], [(table[0] as unknown[])[i]]),
          );
        };
      made['skipIf'] = (condition: unknown) => (condition ? variant({ ...own, skip: true }) : made);
      made['runIf'] = (condition: unknown) => (condition ? made : variant({ ...own, skip: true }));
      return made;
    };
    const made = variant(forced);
    for (const [name, added] of Object.entries(more)) {
      made[name] = variant({ ...forced, ...added });
      for (const [further, also] of Object.entries(more))
        (made[name] as Register)[further] = variant({ ...forced, ...added, ...also });
    }
    return made;
  }

  #hook(name: 'before' | 'after' | 'beforeEach' | 'afterEach'): (body: Callback) => void {
    return (body) =>
      this.#node[name]((...[context]: unknown[]) =>
        this.#call(body, undefined, [], this.#argument === 'context' ? context : undefined),
      );
  }

  /** What a test file uses without importing it, or imports. */
  globals(): Record<string, unknown> {
    const register = (forced: object, given: readonly unknown[], args?: readonly unknown[]) =>
      this.#test(forced, given, args);
    const describeAs = (forced: object, given: readonly unknown[], args?: readonly unknown[]) =>
      this.#describe(forced, given, args);
    const marks = { skip: { skip: true }, only: { exclusive: true }, concurrent: {}, sequential: {} };
    const test = this.#variants(register, {}, { ...marks, failing: { fails: true }, fails: { fails: true } });
    test['todo'] = (name: unknown) => this.#test({ todo: true }, [name]);
    const describe = this.#variants(describeAs, {}, { ...marks, shuffle: {} });
    describe['todo'] = (name: unknown) => this.#test({ todo: true }, [name]);
    return {
      test,
      it: test,
      xtest: test['skip'],
      xit: test['skip'],
      fit: test['only'],
      describe,
      suite: describe,
      xdescribe: describe['skip'],
      fdescribe: describe['only'],
      beforeAll: this.#hook('before'),
      afterAll: this.#hook('after'),
      beforeEach: this.#hook('beforeEach'),
      afterEach: this.#hook('afterEach'),
      expect: this.#expect.api,
    };
  }
}

function mustFail(work: () => unknown): unknown {
  const message =
    'Failing test passed even though it was supposed to fail. Remove `.failing` to remove error.';
  const passed = (): never => {
    throw new Error(message);
  };
  let returned: unknown;
  try {
    returned = work();
  } catch {
    return undefined;
  }
  if (typeof (returned as { then?: unknown } | undefined)?.then !== 'function') return passed();
  return (returned as Promise<unknown>).then(passed, () => undefined);
}
