import type { Limits } from '../../../src/evolution/limits';
import type { Ending, TestResult } from '../../../src/evolution/verdict';
import { JUDGE_JOBS } from '../../../src/sandbox/limits';
import type { JudgeJob } from '../../../src/sandbox/sandbox';
import type { PlannedTest } from '../harness/testRunner';
import type { Engine, Outcome, Value } from './engine';
import { EngineLost, OutOfMemory, OutOfTurns } from './engineLost';
import type { Fuel } from './fuel';
import * as messages from './messages';
import { START, type ModuleFiles } from './modules/moduleFiles';
import type { RealmFunctions } from './prepareRealm';
import { compileScript } from './stages';
import type { Courtroom } from './courtroom';
import type { Thrown } from './realm/lookAt';
import { readResults } from './realm/results';

/** What came of one test file. */
export interface FileResult {
  readonly ending: Ending;
  readonly message?: string;
  readonly tests: readonly TestResult[];
  readonly output: string;
}

/** How a wait ended, other than well. */
type Stuck = 'stopped' | 'never' | 'late' | 'jobs';
type Failure = { readonly ending: Ending; readonly message: string };

const JOBS_AT_ONCE = 1_000;

/** Runs one test file of a job in the realm as it was frozen. */
export class TestFileRun {
  readonly #room: Courtroom;
  readonly #engine: Engine;
  readonly #realm: RealmFunctions;
  readonly #job: JudgeJob;
  readonly #files: ModuleFiles;
  readonly #file: string;
  readonly #fuel: Fuel;
  #tests: TestResult[] = [];
  /** How many tests the file registered, how many of them are over, and whether one is under way. */
  #size = 0;
  #over = 0;
  #isUnderWay = false;

  constructor(room: Courtroom, job: JudgeJob, files: ModuleFiles, file: string, fuel: Fuel) {
    this.#room = room;
    this.#engine = room.engine;
    this.#realm = room.realm;
    this.#job = job;
    this.#files = files;
    this.#file = file;
    this.#fuel = fuel;
  }

  /** Loads the file and runs its tests. Whatever the code does comes out as data. */
  run(): FileResult {
    let failure: Failure | null;
    try {
      const { format } = this.#job;
      const body = this.#room.begin(format, this.#file, this.#files, this.#fuel);
      this.#fuel.refill();
      failure = format === 'script' ? this.#runScript(body) : this.#runModules();
    } catch (error) {
      if (!(error instanceof EngineLost)) throw error;
      failure = error instanceof OutOfTurns ? this.#outOfTurns() : lostEnding(error, this.#fuel.limits);
    }
    const tests = this.#tests.map((test) => messages.withLimits(test, this.#fuel.limits));
    if (failure && this.#isUnderWay)
      tests.push(this.#fileAs('cut-off', failure.message, `test ${this.#over + 1}`));
    if (failure) tests.push(...this.#notRun());
    if (failure && tests.length === 0)
      tests.push(this.#fileAs(failure.ending === 'finished' ? 'failed' : 'not-run', failure.message));
    return { ...(failure ?? { ending: 'finished' }), tests, output: this.#output() };
  }

  #output(): string {
    if (this.#engine.lost) return '';
    const outcome = this.#fuel.free(() => this.#engine.call(this.#realm.output));
    return 'value' in outcome ? this.#engine.text(outcome.value) : '';
  }

  /** Tests that were not begun: something ended the execution before their turn. */
  #notRun(): TestResult[] {
    try {
      const remaining = JSON.parse(this.#must(this.#realm.remaining)) as PlannedTest[];
      return remaining.map(({ file, name }) => ({ file, name, outcome: 'not-run' }));
    } catch (error) {
      if (!(error instanceof EngineLost)) throw error;
      // The names are lost with the engine, the number is not.
      const begun = this.#over + (this.#isUnderWay ? 1 : 0);
      const missing = Math.max(0, this.#size - begun);
      return Array.from({ length: missing }, (_, i) =>
        this.#fileAs('not-run', undefined, `test ${begun + i + 1}`),
      );
    }
  }

  #fileAs(outcome: TestResult['outcome'], message?: string, name = this.#file): TestResult {
    const result = { file: this.#file, name, outcome };
    return message === undefined ? result : { ...result, message };
  }

  /** The harness's own bookkeeping: free of fuel, runs no foreign code. */
  #must(callee: Value, ...args: Value[]): string {
    const outcome = this.#fuel.free(() => this.#engine.call(callee, ...args));
    if ('thrown' in outcome) throw new OutOfMemory('the harness could not go on');
    return this.#engine.text(outcome.value);
  }

  #runScript(body: Value | null): Failure | null {
    const failure = this.#loadScript(body);
    this.#tests.push(...(JSON.parse(this.#must(this.#realm.asserted)) as TestResult[]));
    if (failure) {
      const cut = failure.ending === 'out-of-fuel' || failure.ending === 'timed-out';
      this.#tests.push(this.#fileAs(cut ? 'cut-off' : 'failed', failure.message, 'script'));
    }
    this.#addUnreached();
    return failure;
  }

  /** Assertions that stand in the script and were never come to: a program must not gain by ending early. */
  #addUnreached(): void {
    const text = (this.#files.text(this.#file) ?? '').replace(/^\s*\/\/.*/gm, '');
    const written = text.split('console.assert(').length - 1;
    for (let n = this.#tests.length + 1; n <= written; n += 1)
      this.#tests.push(this.#fileAs('not-run', undefined, `assert ${n}`));
  }

  #loadScript(body: Value | null): Failure | null {
    const program = Object.keys(this.#job.files)
      .filter((path) => path.startsWith('program/'))
      .sort();
    for (const path of program) {
      const outcome = this.#engine.script(this.#files.text(path) ?? '', path);
      if (this.#fuel.stopped || 'thrown' in outcome) return this.#loadFailure(outcome);
    }
    const compiled = body ? { value: body } : compileScript(this.#engine, this.#files, this.#file);
    if (this.#fuel.stopped || 'thrown' in compiled) return this.#loadFailure(compiled);
    const outcome = this.#engine.call(this.#realm.runScript, compiled.value);
    if (this.#fuel.stopped || 'thrown' in outcome) return this.#loadFailure(outcome);
    const stuck = this.#wait(() => false);
    // Nothing left to do is how a script ends.
    return stuck === 'never' || stuck === null ? null : this.#stuckFailure(stuck);
  }

  #runModules(): Failure | null {
    const failure = this.#loadModule();
    if (failure) {
      this.#size = this.#registered();
      const cut = !['threw', 'syntax-error', 'import-error'].includes(failure.ending);
      this.#tests.push(this.#fileAs(cut ? 'cut-off' : 'failed', failure.message));
      return failure;
    }
    if (this.#size === 0) this.#tests.push(this.#wholeFile());
    return this.#runTests();
  }

  #registered(): number {
    const outcome = this.#fuel.free(() => this.#engine.call(this.#realm.registered));
    return 'value' in outcome ? this.#engine.toNumber(outcome.value) : 0;
  }

  /** A file that registers no test is a test itself: it has been loaded. */
  #wholeFile(): TestResult {
    const failed = this.#must(this.#realm.failedAssertion);
    return failed ? this.#fileAs('failed', failed) : this.#fileAs('passed');
  }

  #loadModule(): Failure | null {
    const engine = this.#engine;
    const isScript = this.#files.isCommonJs(this.#file);
    const outcome = isScript
      ? engine.call(this.#realm.run, engine.string(this.#file))
      : engine.module(`import ${JSON.stringify(this.#file)};`, START);
    if (this.#fuel.stopped || 'thrown' in outcome) return this.#loadFailure(outcome);
    if (!isScript) {
      const stuck = this.#wait(() => engine.promiseState(outcome.value) !== 'pending');
      if (stuck) return this.#stuckFailure(stuck);
      const state = engine.promiseState(outcome.value);
      if (typeof state === 'object') return this.#loadFailure(state);
    }
    const loading = engine.call(this.#realm.loaded);
    if ('thrown' in loading) return this.#loadFailure(loading);
    const registered = engine.text(loading.value);
    const stuck = registered === '' ? this.#wait(() => this.#poll() !== '') : null;
    if (stuck) return this.#stuckFailure(stuck);
    this.#size = registered === '' ? this.#registered() : Number(registered);
    return null;
  }

  #runTests(): Failure | null {
    for (;;) {
      this.#fuel.refill();
      this.#isUnderWay = true;
      const outcome = this.#engine.call(this.#realm.next);
      if (this.#fuel.stopped || 'thrown' in outcome) {
        const failure = this.#giveUp(
          this.#fuel.stopped ? 'stopped' : 'never',
          'thrown' in outcome ? outcome : null,
        );
        if (failure) return failure;
        continue;
      }
      let results = this.#engine.text(outcome.value);
      if (results === 'null') return null;
      const stuck = this.#wait(() => results !== '' || (results = this.#poll()) !== '');
      if (results !== '' && results !== 'null') this.#tests.push(...readResults(results, this.#file));
      const failure = stuck && this.#giveUp(stuck, null);
      if (failure) return failure;
      // Hooks that went well have no results.
      if (!stuck && results !== '[]') this.#testIsOver();
    }
  }

  #testIsOver(): void {
    this.#over += 1;
    this.#isUnderWay = false;
  }

  /** '' while the work under way has not settled. The harness fails only where its memory ends. */
  #poll(): string {
    const outcome = this.#engine.call(this.#realm.poll);
    if ('value' in outcome) return this.#engine.text(outcome.value);
    // Whoever waits finds out next that it was stopped.
    if (this.#fuel.stopped) return '';
    throw new OutOfMemory('the harness could not go on');
  }

  /** Ends the test under way. Gives a failure if nothing more can be run. */
  #giveUp(stuck: Stuck, outcome: Outcome | null): Failure | null {
    const engine = this.#engine;
    const thrown =
      outcome && 'thrown' in outcome && stuck !== 'stopped' ? this.#describe(outcome.thrown) : null;
    const message = thrown?.message ?? messages.stuck(stuck, this.#fuel);
    const kind = stuck === 'stopped' && this.#fuel.stopped === 'exit' ? 'failed' : 'cut-off';
    const results = this.#must(this.#realm.giveUp, engine.string(kind), engine.string(message));
    // A test whose own results could not be told any more must not vanish.
    const told = readResults(results, this.#file);
    this.#tests.push(...(told.length > 0 ? told : [this.#fileAs(kind, message, `test ${this.#over + 1}`)]));
    this.#testIsOver();
    // Promise reactions without end would never let another test run, in Node neither.
    return this.#fuel.over || stuck === 'jobs' ? this.#stuckFailure(stuck) : null;
  }

  /** Runs jobs and timers until `done`; null then. */
  #wait(done: () => boolean): Stuck | null {
    let jobs = 0;
    for (;;) {
      const ran = this.#engine.hasJobs ? this.#engine.runJobs(JOBS_AT_ONCE) : 0;
      if (this.#fuel.stopped) return 'stopped';
      jobs += typeof ran === 'number' ? ran : 1;
      if (jobs > JUDGE_JOBS) return 'jobs';
      if (this.#engine.hasJobs) continue;
      if (done()) return null;
      const advanced = this.#engine.call(this.#realm.advance);
      if (this.#fuel.stopped) return 'stopped';
      const how = 'value' in advanced ? this.#engine.text(advanced.value) : 'idle';
      if (how !== 'ran') return how === 'late' ? 'late' : 'never';
    }
  }

  #outOfTurns(): Failure {
    this.#fuel.exhaust();
    return this.#stuckFailure('stopped');
  }

  #stuckFailure(stuck: Stuck): Failure {
    const message = `${this.#file}: ${messages.stuck(stuck, this.#fuel)}`;
    return { ending: messages.endingOf(stuck, this.#fuel), message };
  }

  #loadFailure(outcome: Outcome | { readonly thrown: Value }): Failure {
    if (this.#fuel.stopped) return this.#stuckFailure('stopped');
    if (!('thrown' in outcome)) throw new Error('nothing was thrown and nothing stopped');
    const { kind, message } = this.#describe(outcome.thrown);
    return {
      ending: messages.ENDINGS[kind],
      message: `${this.#file}: ${messages.limited(message, this.#fuel.limits)}`,
    };
  }

  /** Looks at something thrown; its getters are foreign code. */
  #describe(thrown: Value): Thrown {
    this.#fuel.refill();
    const outcome = this.#engine.call(this.#realm.describe, thrown);
    if ('thrown' in outcome) return { message: 'threw something that cannot be looked at', kind: 'other' };
    return JSON.parse(this.#engine.text(outcome.value)) as Thrown;
  }
}

function lostEnding(error: EngineLost, limits: Limits): Failure {
  if (error instanceof OutOfMemory) return { ending: 'out-of-memory', message: messages.memory(limits) };
  // Builtins that recurse on nested data use up the host's stack before the engine's own limit.
  if (/call stack|recursion/i.test(error.message))
    return { ending: 'stack-overflow', message: messages.STACK };
  return { ending: 'sandbox-died', message: `the engine stopped: ${error.message}` };
}
