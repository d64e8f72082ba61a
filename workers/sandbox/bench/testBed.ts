import type { Edit } from '../../../src/evolution/proposal';
import { applyEdits } from '../../../src/evolution/proposal';
import { isTestFile } from '../../../src/evolution/task';
import type { Files, TaskFormat } from '../../../src/evolution/task';
import {
  BENCH_CALIBRATION_FUEL,
  BENCH_FAILED_TEST_FUEL,
  BENCH_FUEL_AFTER_HANG,
  BENCH_TEST_FUEL_CEILING,
  BENCH_TEST_FUEL_FACTOR,
  BENCH_TEST_FUEL_FLOOR,
} from '../../../src/sandbox/limits';
import { AMBIENT } from './ambient';
import { builtinFor } from './builtins';
import { atFinally, burn, caught, grown, spread, Tank } from './fuel';
import type { Choice } from './program/alternatives';
import {
  BrokenFile,
  compile,
  compileEdited,
  compileTraced,
  compileVersions,
  compileWith,
  prepare,
  type Prepared,
  type Unit,
  type Versions,
} from './program/compile';
import type { Span } from './program/traced';
import { runModules } from './program/moduleRun';
import { runScript, type AfterTest, type RunPorts } from './program/scriptRun';
import type { ListedEdit } from './edits/listEdits';
import { Effects, worthALook } from './effects/effects';
import { Lookout } from './effects/lookout';
import { watchProgram, type SourceFile, type WatchedFiles } from './effects/watchProgram';
import type { Splice } from './program/splice';
import { parseFile } from './program/syntax';
import { makeReport, type TestReport } from './report';
import { Coverage, type Trace } from './trace';

/** A file as it runs: as it stands, or why it does not. */
type Read = Prepared | Error;

/** A program with its visible tests, made ready to be run in very many versions. */
export class TestBed {
  readonly program: Files;
  readonly #format: TaskFormat;
  /** In the `script` format one for each test file, holding the program as well. */
  readonly #files = new Map<string, Read>();
  /** Of unedited files that compile; made when first needed. */
  #units: Map<string, Unit> | null = null;
  readonly #visible: Files;
  readonly #tests: readonly string[];
  /** In the `script` format: where each program file begins in the script. */
  readonly #offsets = new Map<string, number>();
  readonly #usesTime: boolean;
  #tank = new Tank(BENCH_CALIBRATION_FUEL);
  #fuelAfterHang = BENCH_CALIBRATION_FUEL;
  #parent: TestReport | null = null;
  /** True if tests of the program as it stands have to wait for something. */
  waits = false;

  /** By file: compiled for the edits that were about to be tried when one of them was. */
  readonly #versions = new Map<string, Versions>();

  constructor(program: Files, visible: Files, format: TaskFormat) {
    this.program = program;
    this.#visible = visible;
    this.#format = format;
    this.#tests = Object.keys(visible).filter(isTestFile).sort();
    this.#usesTime = /\bDate\b/.test(Object.values(program).join() + Object.values(visible).join());
    if (format === 'script') this.#readScripts(program, visible);
    else {
      for (const [path, text] of Object.entries({ ...program, ...visible })) this.#read(path, text);
    }
  }

  #readScripts(program: Files, visible: Files): void {
    let script = '';
    for (const path of Object.keys(program).sort()) {
      if (!/\.[cm]?js$/.test(path)) continue;
      this.#offsets.set(path, script.length);
      script += `${program[path]}\n`;
    }
    for (const test of this.#tests) this.#read(test, script + visible[test]);
  }

  #read(path: string, text: string): void {
    try {
      this.#files.set(path, prepare(path, text, this.#format));
    } catch (error) {
      this.#files.set(path, error as Error);
    }
  }

  /**
   * How the program does as it stands. Run once, with plenty of fuel: how much its tests need sets how much every
   * candidate's get, because the bench knows no solution that it could measure.
   */
  async parent(): Promise<TestReport> {
    if (this.#parent) return this.#parent;
    let most = 0;
    const afterTest = (passed: boolean): void => {
      // A test that hung says nothing about what its program needs, and one that failed may have filled the stack.
      if (this.#tank.empty) return;
      const { used } = this.#tank;
      most = Math.max(most, passed ? used : Math.min(used, BENCH_FAILED_TEST_FUEL));
    };
    const execution = this.#execute(new Map(), 0, { afterTest });
    this.waits = execution instanceof Promise;
    const report = await execution;
    const asked = BENCH_TEST_FUEL_FACTOR * most;
    // A script's tests share one tank.
    const tests = this.#format === 'script' ? Math.max(1, report.total) : 1;
    this.#tank = new Tank(
      Math.min(BENCH_TEST_FUEL_CEILING * tests, Math.max(BENCH_TEST_FUEL_FLOOR * tests, asked)),
    );
    this.#fuelAfterHang = Math.max(BENCH_FUEL_AFTER_HANG, most);
    return (this.#parent = report);
  }

  /**
   * Runs the visible tests on the program with these edits; {@link parent} must have been awaited before. What `ahead`
   * says makes it faster, and changes no report.
   */
  run(edits: readonly Edit[], ahead: Ahead = () => []): TestReport | Promise<TestReport> {
    const parent = this.#parent;
    if (!parent) throw new Error('the parent has not been run');
    if (edits.length === 0) return parent;
    const edited = this.#edited(edits, ahead);
    return edited ? this.#execute(edited, parent.total, {}) : makeReport([], parent.total, true);
  }

  /** Runs the visible tests on the program as it stands ({@link parent} must have been awaited before), and counts what each of them runs through. */
  trace(): Trace | Promise<Trace> {
    const parent = this.#parent;
    if (!parent) throw new Error('the parent has not been run');
    const coverage = new Coverage();
    const traced = new Map<string, Unit>();
    for (const [path, file] of this.#files) {
      if (file instanceof Error || file.parsed.kind === 'data') continue;
      const isProgram = path in this.program;
      if (!isProgram && this.#format === 'modules') continue;
      try {
        const { unit, spans } = compileTraced(file, AMBIENT, coverage.size);
        for (const span of spans) coverage.add(this.#placed(path, span));
        traced.set(path, unit);
      } catch {
        return coverage.trace();
      }
    }
    const execution = this.#execute(traced, parent.total, {
      hit: coverage.hit,
      afterTest: coverage.endTest,
    });
    return execution instanceof Promise ? execution.then(() => coverage.trace()) : coverage.trace();
  }

  /**
   * Runs the visible tests on the program as it stands ({@link parent} must have been awaited before), and finds out what each
   * of these edits would change for them (test-equivalence: Mechtaev, Gao, Tan and Roychoudhury 2018).
   */
  effects(edits: readonly ListedEdit[], trace: Trace): Effects | Promise<Effects> {
    const parent = this.#parent;
    if (!parent) throw new Error('the parent has not been run');
    const effects = new Effects();
    if (parent.failed === 0) return effects;
    const lookout = new Lookout(parent.results);
    const units = new Map<string, Unit>();
    const watch = (path: string, instrumented: WatchedFiles): void => {
      for (const [name, unit] of this.#watched(path, instrumented)) units.set(name, unit);
    };
    const asked = watchProgram(this.#sources(), worthALook(edits, trace, effects), lookout, watch);
    const run = () => this.#execute(units, parent.total, { hit: lookout, afterTest: lookout.endTest });
    const tell = (): Effects => {
      if (lookout.failed) return effects;
      for (const [i, { edits }] of asked.entries())
        for (const [j, edit] of edits.entries()) effects.set(edit, lookout.found(i, j));
      return effects;
    };
    const runAgain = (): Effects | Promise<Effects> => {
      lookout.turnToPassing();
      const execution = run();
      return execution instanceof Promise ? execution.then(tell) : tell();
    };
    const execution = run();
    return execution instanceof Promise ? execution.then(runAgain) : runAgain();
  }

  /** The program's files as they are on their own. */
  #sources(): SourceFile[] {
    return Object.entries(this.program).flatMap(([path, text]) => {
      const file = this.#files.get(path);
      const read = this.#format === 'script' ? parseFile(path, text, 'script') : file;
      if (!read || read instanceof Error || 'error' in read) return [];
      const parsed = 'parsed' in read ? read.parsed : read;
      return parsed.kind === 'data' ? [] : [{ path, parsed }];
    });
  }

  /** The code of what a file is part of, with what looks on in this and in other files. */
  #watched(path: string, instrumented: WatchedFiles): Map<string, Unit> {
    if (this.#format === 'modules') {
      const file = this.#files.get(path) as Prepared;
      return new Map([[path, compileWith(file, instrumented.get(path) ?? [], AMBIENT)]]);
    }
    return new Map(
      this.#tests.map((test) => {
        const script = this.#files.get(test);
        if (!script || script instanceof Error) throw new BrokenFile(`${test} can't be read`);
        return [test, compileWith(script, this.#spliced(script, instrumented), AMBIENT)];
      }),
    );
  }

  /** A script's guards, those of instrumented files exchanged for theirs. */
  #spliced(script: Prepared, instrumented: WatchedFiles): Splice[] {
    let splices = [...script.splices];
    for (const [path, own] of instrumented) {
      const from = this.#offsets.get(path) ?? 0;
      const to = from + this.program[path]!.length;
      splices = splices.filter(({ start }) => start < from || start > to);
      splices.push(...own.map((one) => ({ ...one, start: one.start + from, end: one.end + from })));
    }
    return splices;
  }

  /** A span of a script as a span of the program's file; an empty one for the test's own part. */
  #placed(path: string, span: Span): Span & { file: string } {
    if (this.#format === 'modules') return { file: path, ...span };
    for (const [file, offset] of this.#offsets) {
      const start = span.start - offset;
      const end = span.end - offset;
      if (start >= 0 && end <= this.program[file]!.length) return { ...span, file, start, end };
    }
    return { ...span, file: path, start: 0, end: 0 };
  }

  /** The code of the files that the edits change, or null if it cannot be parsed or compiled. */
  #edited(edits: readonly Edit[], ahead: Ahead): ReadonlyMap<string, Unit> | null {
    try {
      const [first] = edits;
      const paths = this.#format === 'script' ? this.#tests : [first!.file];
      const files = paths.map((path) => this.#files.get(path));
      if (edits.length > 1 || files.some((file) => file instanceof Error)) return this.#rebuilt(edits);
      const edit = this.#inScript(first!);
      return new Map(paths.map((path, i) => [path, this.#version(files[i] as Prepared, edit, ahead)]));
    } catch {
      return null;
    }
  }

  /** A file with an edit; compiled for all that are about to be tried if this is one of them. */
  #version(file: Prepared, edit: Edit, ahead: Ahead): Unit {
    let version = this.#versions.get(file.path)?.with(edit);
    if (version === undefined) {
      const choices = ahead(edit.file).map((choice) => this.#inScript(choice));
      if (choices.length > 1) {
        const versions = compileVersions(file, choices, AMBIENT);
        this.#versions.set(file.path, versions);
        version = versions.with(edit);
      }
    }
    return version ?? compileEdited(file, edit, AMBIENT);
  }

  /** The same edit of the script that the file is part of, if it is. */
  #inScript<E extends Edit>(edit: E): E {
    const offset = this.#offsets.get(edit.file) ?? 0;
    return offset === 0 ? edit : { ...edit, start: edit.start + offset, end: edit.end + offset };
  }

  #rebuilt(edits: readonly Edit[]): ReadonlyMap<string, Unit> {
    const changed = new TestBed(applyEdits(this.program, edits), this.#visible, this.#format);
    return changed.#allUnits();
  }

  #allUnits(): Map<string, Unit> {
    if (this.#units) return this.#units;
    const units = new Map<string, Unit>();
    for (const [path, file] of this.#files) {
      if (file instanceof Error) continue;
      try {
        units.set(path, compile(file, AMBIENT));
      } catch {
        // Left out: whoever asks for it finds it missing, and the run is broken.
      }
    }
    return (this.#units = units);
  }

  #execute(
    changed: ReadonlyMap<string, Unit>,
    expected: number,
    { hit, afterTest }: Tracing,
  ): TestReport | Promise<TestReport> {
    const ports: RunPorts = {
      tank: this.#tank,
      instruments: [burn, spread, grown, caught, atFinally, hit],
      fuelAfterHang: this.#fuelAfterHang,
      usesTime: this.#usesTime,
      afterTest,
    };
    if (this.#format === 'script') return this.#executeScripts(changed, expected, ports);
    const units = new Map(this.#allUnits());
    for (const [path, unit] of changed) units.set(path, unit);
    const run = runModules(units, this.#tests, builtinFor, ports);
    return run instanceof Promise
      ? run.then(({ results, broken }) => makeReport(results, expected, broken))
      : makeReport(run.results, expected, run.broken);
  }

  #executeScripts(changed: ReadonlyMap<string, Unit>, expected: number, ports: RunPorts): TestReport {
    const results: boolean[] = [];
    for (const path of this.#tests) {
      const unit = changed.get(path) ?? this.#allUnits().get(path);
      if (!unit) return makeReport([], expected, true);
      results.push(...runScript(unit, ports));
    }
    return makeReport(results, expected, false);
  }
}

/** An edit that is about to be tried. */
export interface Upcoming extends Edit, Choice {}

/** The edits of a file that are about to be tried, the one that is now among them; none where nobody knows. */
export type Ahead = (file: string) => readonly Upcoming[];

interface Tracing {
  /** What instrumented text counts its steps with, or looks on with. */
  readonly hit?: unknown;
  readonly afterTest?: AfterTest;
}
