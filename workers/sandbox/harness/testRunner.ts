import type { TestOutcome, TestResult } from '../../../src/evolution/verdict';
import { assert } from './assert';
import { absentFunction } from './builtins/absent';
import { VirtualClock } from './clock';
import { Execution, callBody, readArguments } from './execution';
import { MockTracker } from './mock';
import { drive, isThenable, type Steps } from './steps';
import { Suite, turnsOf, type Body, type HookName, type TestOptions, type Turn } from './suite';
import { describeThrown } from './thrown';

type Register = (...given: unknown[]) => unknown;
type RegisterWithVariants = Register & { skip: Register; todo: Register; only: Register };

/** What `import ... from 'node:test'` gives. */
export interface TestApi extends RegisterWithVariants {
  test: TestApi;
  it: RegisterWithVariants;
  describe: RegisterWithVariants;
  suite: RegisterWithVariants;
  before: (body: Body) => void;
  after: (body: Body) => void;
  beforeEach: (body: Body) => void;
  afterEach: (body: Body) => void;
  mock: MockTracker;
  assert: typeof assert;
}

/** What registering gives back; one for all, so it is frozen. */
const DONE = Object.freeze(Promise.resolve());
/** Of `test`, as against `test.skip` and `test.todo`. */
const PLAIN: TestOptions = Object.freeze({});

/** A test's place in a verdict before it has run. */
export interface PlannedTest {
  readonly file: string;
  readonly name: string;
}

/**
 * `node:test` for a host that runs the tests one by one: load the files, then call {@link next} until it gives
 * null. Nothing here knows of an engine; the state is out of reach of the tests' code.
 */
export class TestRunner {
  readonly #clock: VirtualClock;
  #root: Suite;
  #suite: Suite;
  #turns: Turn[] | null = null;
  #roots: Suite[] = [];
  #at = 0;
  #current: Execution | null = null;
  #loading: Promise<void>[] = [];
  #api: TestApi | null = null;
  #prepare: (root: Suite) => void = () => undefined;

  constructor(clock: VirtualClock = new VirtualClock()) {
    this.#clock = clock;
    this.#root = this.#suite = new Suite('', '', null);
  }

  /** What is registered from now on belongs to this file; hooks at its top level concern its tests only. */
  beginFile(file: string): void {
    this.#root = this.#suite = new Suite(file, '', null);
    this.#roots.push(this.#root);
  }

  /** How many tests the current file has registered; a suite that failed or is skipped counts as one. */
  get registered(): number {
    return countIn(this.#root);
  }

  /** A promise if the body of a `describe` is still at work, else null. */
  loaded(): Promise<unknown> | null {
    return this.#loading.length === 0 ? null : Promise.all(this.#loading);
  }

  /** Lets another manner of testing change a file's suites before their tests are run. */
  prepareWith(prepare: (root: Suite) => void): void {
    this.#prepare = prepare;
  }

  #plan(): Turn[] {
    return (this.#turns ??= this.#roots.flatMap((root) => {
      this.#prepare(root);
      return turnsOf(root);
    }));
  }

  /** Tests that have not begun, in order. */
  remaining(): PlannedTest[] {
    const turns = this.#plan().slice(this.#at);
    return turns.flatMap((turn) => {
      if (turn.kind !== 'test') return [];
      return [{ file: turn.test.suite.file, name: turn.test.suite.path(turn.test.name) }];
    });
  }

  /**
   * Runs the next test. Gives its results (its subtests' before its own), a promise of them if it has to wait, or
   * null when all is done. The list may be empty: hooks have no results unless they fail.
   */
  next(): readonly TestResult[] | Promise<readonly TestResult[]> | null {
    const turns = this.#plan();
    while (this.#at < turns.length) {
      const turn = turns[this.#at]!;
      this.#at += 1;
      if (turn.kind !== 'test' && isIdle(turn.suite, turn.kind)) continue;
      const results =
        turn.kind === 'test' ? this.#runTest(turn) : drive(this.#runHooks(turn.suite, turn.kind));
      if (results instanceof Promise || results.length > 0) return results;
    }
    return null;
  }

  #runTest(turn: Turn & { kind: 'test' }): readonly TestResult[] | Promise<readonly TestResult[]> {
    const { test } = turn;
    const broken = failureOf(test.suite);
    const execution = new Execution(test, this.#clock);
    if (broken) return execution.giveUp('failed', describeThrown(broken.error));
    this.#current = execution;
    const running = execution.start();
    return running instanceof Promise ? running.then(() => this.#over(execution)) : this.#over(execution);
  }

  #over(execution: Execution): readonly TestResult[] {
    if (this.#current === execution) this.#current = null;
    return execution.results;
  }

  *#runHooks(suite: Suite, kind: 'open' | 'close'): Steps<readonly TestResult[]> {
    const result = (outcome: TestOutcome, message?: string): TestResult[] => {
      const place = { file: suite.file, name: suite.title() || kind, outcome };
      return [message === undefined ? place : { ...place, message }];
    };
    if (suite.skipped) return kind === 'open' ? result('skipped') : [];
    const broken = failureOf(suite);
    // A suite that failed before it had a test would otherwise leave no trace.
    if (broken)
      return kind === 'open' && suite.children.length === 0
        ? result('failed', describeThrown(broken.error))
        : [];
    try {
      for (const hook of suite.hooks[kind === 'open' ? 'before' : 'after']) {
        const awaited = callBody(hook, undefined);
        if (awaited) yield awaited;
      }
    } catch (error) {
      if (kind === 'open') suite.failure = { error };
      if (kind === 'close' || suite.children.length === 0) return result('failed', describeThrown(error));
    }
    return [];
  }

  /** Gives up the test under way: its results, it and its open subtests with that outcome. Empty if none is under way. */
  giveUp(outcome: TestOutcome, message: string): readonly TestResult[] {
    const execution = this.#current;
    this.#current = null;
    return execution?.giveUp(outcome, message) ?? [];
  }

  /** Tells of an error that nobody could catch, as from a timer: the test under way fails. False if none is. */
  uncaught(error: unknown): boolean {
    if (!this.#current) return false;
    this.#current.uncaught ??= { error };
    return true;
  }

  #register(forced: TestOptions, given: readonly unknown[]): unknown {
    const { name, options, body } = readArguments(given);
    const merged = forced === PLAIN ? options : { ...options, ...forced };
    if (this.#current) return this.#current.subtest(name, merged, body);
    const test = { suite: this.#suite, name, options: merged, body };
    this.#suite.children.push(test);
    // Registered by code that went on after loading: it runs at the end.
    if (this.#turns) this.#turns.push({ kind: 'test', test });
    return DONE;
  }

  #describe(forced: TestOptions, given: readonly unknown[]): unknown {
    const { name, options, body } = readArguments(given);
    const outer = this.#suite;
    const suite = new Suite(outer.file, name, outer);
    outer.children.push(suite);
    suite.options = options;
    if (options.skip || forced.skip) suite.skipped = true;
    else if (body) this.#fill(suite, body);
    if (this.#turns && !this.#current) turnsOf(suite, this.#turns);
    return DONE;
  }

  #fill(suite: Suite, body: Body): void {
    const outer = this.#suite;
    this.#suite = suite;
    try {
      const filling = body.call(undefined, { name: suite.name });
      if (!isThenable(filling)) return;
      const failed = (error: unknown) => void (suite.failure = { error });
      this.#loading.push(Promise.resolve(filling).then(() => undefined, failed));
    } catch (error) {
      suite.failure = { error };
    } finally {
      this.#suite = outer;
    }
  }

  #hook(name: HookName): (body: Body) => void {
    return (body) => void this.#suite.hooks[name].push(body);
  }

  /** The functions that tests call; frozen. */
  get api(): TestApi {
    return (this.#api ??= this.#makeApi());
  }

  #makeApi(): TestApi {
    const variants = (
      register: (forced: TestOptions, given: readonly unknown[]) => unknown,
    ): RegisterWithVariants =>
      Object.assign((...given: unknown[]) => register(PLAIN, given), {
        skip: (...given: unknown[]) => register({ skip: true }, given),
        todo: (...given: unknown[]) => register({ todo: true }, given),
        only: (...given: unknown[]) => register(PLAIN, given),
      });
    const register = (forced: TestOptions, given: readonly unknown[]) => this.#register(forced, given);
    const describe = variants((forced, given) => this.#describe(forced, given));
    const test = variants(register) as TestApi;
    const names = ['before', 'after', 'beforeEach', 'afterEach'] as const;
    for (const name of names) test[name] = this.#hook(name);
    const it = variants(register);
    Object.assign(test, { run: absentFunction('test.run') });
    Object.assign(test, { test, it, describe, suite: describe, assert, mock: new MockTracker(this.#clock) });
    Object.freeze(it);
    Object.freeze(describe);
    return Object.freeze(test);
  }
}

function countIn(suite: Suite): number {
  let count = suite.failure || suite.skipped ? 1 : 0;
  for (const child of suite.children) count += child instanceof Suite ? countIn(child) : 1;
  return count;
}

/** Whether there is nothing to run and nothing to say when a suite is opened or closed. */
function isIdle(suite: Suite, kind: 'open' | 'close'): boolean {
  if (suite.skipped || failureOf(suite)) return false;
  return suite.hooks[kind === 'open' ? 'before' : 'after'].length === 0;
}

/** Why a suite's tests can't run: its own failure or that of a suite around it. */
function failureOf(suite: Suite | null): { readonly error: unknown } | null {
  return suite ? (suite.failure ?? failureOf(suite.parent)) : null;
}

/** A runner for one execution; timers of tests with a `timeout` use the clock. */
export const createTestRunner = (clock?: VirtualClock): TestRunner => new TestRunner(clock);
