import type { TestOutcome, TestResult } from '../../../src/evolution/verdict';
import { assert } from './assert';
import { caught } from './caught';
import type { VirtualClock } from './clock';
import { MockTracker } from './mock';
import { isThenable, type Steps } from './steps';
import { drive } from './steps';
import { Suite, type Body, type Test, type TestOptions } from './suite';
import { tellsWhy } from './telling';
import { describeThrown } from './thrown';

const CANCELLED = 'test did not finish before its parent and was cancelled';

/** Calls a body that may return a promise or take a `done` callback. Gives what has to be awaited, null if nothing. */
export function callBody(body: Body, context: unknown): PromiseLike<unknown> | null {
  if (body.length <= 1) {
    const returned = body.call(context, context);
    return isThenable(returned) ? returned : null;
  }
  let settle: (error?: unknown) => void = () => undefined;
  const done = new Promise<void>((resolve, reject) => {
    settle = (error) => (error === undefined || error === null ? resolve() : reject(error as Error));
  });
  const returned = body.call(context, context, settle);
  if (isThenable(returned)) throw new Error('passed a callback but also returned a Promise');
  return done;
}

/** Waits for so many virtual milliseconds at most, then fails. */
function* within(timeout: number, awaited: PromiseLike<unknown>, clock: VirtualClock): Steps<void> {
  let timer: unknown;
  const late = new Promise((_, reject) => {
    timer = clock.setTimeout(() => reject(new Error(`test timed out after ${timeout}ms`)), timeout);
  });
  try {
    yield Promise.race([awaited, late]);
  } finally {
    clock.clear(timer);
  }
}

const wordsOf = (error: unknown): string => (tellsWhy() ? describeThrown(error) : 'failed');

/** One test under way, and what a test sees as its context `t`. */
export class Execution {
  readonly test: Test;
  /** Everything that may be reported of it: its subtests' results, then its own. */
  readonly results: TestResult[] = [];
  /** Set once it is over, or given up: what still comes from it then is ignored. */
  closed = false;
  /** An error thrown where nobody could catch it, in a timer for example. */
  uncaught: { readonly error: unknown } | null = null;
  readonly #clock: VirtualClock;
  #inner: Suite | null = null;
  #marked: { outcome: TestOutcome; message: string } | null = null;
  #failedSubtests = 0;
  #openSubtests: Set<Execution> | null = null;
  #mock: MockTracker | null = null;

  constructor(test: Test, clock: VirtualClock) {
    this.test = test;
    this.#clock = clock;
  }

  /** Where its subtests and their hooks belong; most tests have none. */
  get suite(): Suite {
    const { suite, name } = this.test;
    return (this.#inner ??= new Suite(suite.file, name, suite));
  }

  get mock(): MockTracker {
    return (this.#mock ??= new MockTracker(this.#clock));
  }

  /** What the test said of itself: its outcome is this, whatever happens. */
  mark(outcome: 'skipped' | 'todo', message = ''): void {
    this.#marked = { outcome, message };
  }

  /** Runs hooks, body and subtests, and closes with the test's own result; a promise if it has to wait. Never throws. */
  start(): void | Promise<void> {
    const { suite, options, body } = this.test;
    if (options !== NO_OPTIONS || !body || suite.hasHooksForTests) return drive(this.#run());
    // Most tests: without options, hooks or waiting. They need no generator, which costs as much as a short test.
    const context = new TestContext(this);
    try {
      const awaited = callBody(body, context);
      if (awaited) return drive(this.#finish(context, awaited));
    } catch (error) {
      return drive(this.#close(context, { error }));
    }
    return this.#inner || this.#mock ? drive(this.#close(context, null)) : this.#settle(this.uncaught);
  }

  *#run(): Steps<void> {
    const { test } = this;
    if (test.options.skip) return this.close('skipped', reason(test.options.skip));
    if (test.options.todo && !test.body) return this.close('todo', reason(test.options.todo));
    const context = new TestContext(this);
    let awaited: PromiseLike<unknown> | null;
    try {
      const beforehand = test.suite.inherited('beforeEach');
      for (let i = 0; i < beforehand.length; i += 1) {
        awaited = callBody(beforehand[i]!, context);
        if (awaited) yield awaited;
      }
      awaited = test.body && callBody(test.body, context);
    } catch (error) {
      return yield* this.#close(context, { error });
    }
    yield* this.#finish(context, awaited);
  }

  /** Waits for the body, then does what follows it. */
  *#finish(context: TestContext, awaited: PromiseLike<unknown> | null): Steps<void> {
    let failure: { error: unknown } | null = null;
    try {
      const { timeout = Infinity } = this.test.options;
      if (awaited && timeout < Infinity) yield* within(timeout, awaited, this.#clock);
      else if (awaited) yield awaited;
    } catch (error) {
      caught(error);
      failure = { error };
    }
    yield* this.#close(context, failure);
  }

  *#close(context: TestContext, failure: { readonly error: unknown } | null): Steps<void> {
    const inherited = this.test.suite.inherited('afterEach');
    const afterwards = this.#inner ? [...inherited, ...this.#inner.hooks.after] : inherited;
    for (let i = 0; i < afterwards.length; i += 1) {
      try {
        const awaited = callBody(afterwards[i]!, context);
        if (awaited) yield awaited;
      } catch (error) {
        caught(error);
        failure ??= { error };
      }
    }
    this.#mock?.reset();
    this.#settle(failure ?? this.uncaught);
  }

  #settle(failure: { readonly error: unknown } | null): void {
    if (this.#openSubtests)
      for (const subtest of this.#openSubtests) this.#absorb(subtest.giveUp('failed', CANCELLED));
    const { todo } = this.test.options;
    const failed = failure ? wordsOf(failure.error) : this.#subtestsMessage();
    if (this.#marked) return this.close(this.#marked.outcome, this.#marked.message || failed);
    if (todo) return this.close('todo', failed ?? reason(todo));
    this.close(failed === undefined ? 'passed' : 'failed', failed);
  }

  #subtestsMessage(): string | undefined {
    const failed = this.#failedSubtests;
    return failed === 0 ? undefined : `${failed} subtest${failed === 1 ? '' : 's'} failed`;
  }

  /** Records the test's own result; the first call counts. */
  close(outcome: TestOutcome, message?: string): void {
    if (this.closed) return;
    this.closed = true;
    const { suite, name } = this.test;
    const result = { file: suite.file, name: suite.path(name), outcome };
    this.results.push(message === undefined ? result : { ...result, message });
  }

  /** Ends it from outside, subtests first; gives all its results. */
  giveUp(outcome: TestOutcome, message: string): readonly TestResult[] {
    for (const subtest of this.#openSubtests ?? []) this.#absorb(subtest.giveUp(outcome, message));
    this.#openSubtests = null;
    this.close(outcome, message);
    return this.results;
  }

  #absorb(results: readonly TestResult[]): void {
    if (this.closed) return;
    this.results.push(...results);
    const last = results.at(-1);
    if (last?.outcome === 'failed' || last?.outcome === 'cut-off') this.#failedSubtests += 1;
  }

  /** Starts a subtest at once, as `t.test` does; the promise resolves when it is over. */
  subtest(name: string, options: TestOptions, body: Body | null): Promise<void> {
    const execution = new Execution({ suite: this.suite, name, options, body }, this.#clock);
    (this.#openSubtests ??= new Set()).add(execution);
    const over = () => {
      if (!this.#openSubtests?.delete(execution)) return;
      this.#absorb(execution.results);
    };
    const running = execution.start();
    if (running instanceof Promise) return running.then(over);
    over();
    return Promise.resolve();
  }
}

/** What a test sees as `t`: the methods of Node's TestContext. */
class TestContext {
  readonly #execution: Execution;

  constructor(execution: Execution) {
    this.#execution = execution;
  }

  get name(): string {
    return this.#execution.test.name;
  }

  get fullName(): string {
    const { suite, name } = this.#execution.test;
    return suite.path(name);
  }

  get assert(): typeof assert {
    return assert;
  }

  get mock(): MockTracker {
    return this.#execution.mock;
  }

  get signal(): unknown {
    return typeof AbortController === 'function' ? new AbortController().signal : undefined;
  }

  diagnostic(): void {}

  runOnly(): void {}

  skip(message?: string): void {
    this.#execution.mark('skipped', message);
  }

  todo(message?: string): void {
    this.#execution.mark('todo', message);
  }

  test(...given: unknown[]): Promise<void> {
    const { name, options, body } = readArguments(given);
    return this.#execution.subtest(name, options, body);
  }

  before(body: Body): unknown {
    return body.call(this, this);
  }

  after(body: Body): void {
    this.#execution.suite.hooks.after.push(body);
  }

  beforeEach(body: Body): void {
    this.#execution.suite.hooks.beforeEach.push(body);
  }

  afterEach(body: Body): void {
    this.#execution.suite.hooks.afterEach.push(body);
  }
}

Object.freeze(TestContext.prototype);

const reason = (given: boolean | string): string | undefined =>
  typeof given === 'string' ? given : undefined;

const NO_OPTIONS: TestOptions = Object.freeze({});

/** Sorts out `(name?, options?, body?)`. */
export function readArguments(given: readonly unknown[]): {
  name: string;
  options: TestOptions;
  body: Body | null;
} {
  const [first, second] = given;
  if (given.length === 2 && typeof first === 'string' && first !== '' && typeof second === 'function')
    return { name: first, options: NO_OPTIONS, body: second as Body };
  let name = '';
  let options = NO_OPTIONS;
  let body: Body | null = null;
  for (let i = 0; i < given.length; i += 1) {
    const one = given[i];
    if (typeof one === 'string') name ||= one;
    else if (typeof one === 'function') body ??= one as Body;
    else if (typeof one === 'object' && one !== null) options = one as TestOptions;
  }
  return { name: name || body?.name || '<anonymous>', options, body };
}
