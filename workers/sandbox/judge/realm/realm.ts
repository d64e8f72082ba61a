/**
 * The judge's side inside the engine: runs once, before the realm is frozen. The host keeps the functions that
 * this leaves in `globalThis.realm` and takes the name away, so nothing here can be reached by a program.
 */
import { random } from '../../../../src/evolution/random';
import { assert } from '../../harness/assert';
import { fillIn } from '../../harness/builtins/fillIn';
import { createBuiltins } from '../../harness/builtins/builtins';
import { createModule } from '../../harness/builtins/module';
import { FileSystem } from '../../harness/builtins/fileSystem';
import { Timer, VirtualClock } from '../../harness/clock';
import { createConsole } from '../../harness/console';
import { Ticks } from '../../harness/builtins/ticks';
import { harden, mendAll, seal } from '../../harness/harden';
import { installLocale } from '../../harness/locale/install';
import { Output } from '../../harness/output';
import { TestRunner } from '../../harness/testRunner';
import { MockContext, MockTimers, MockTracker } from '../../harness/mock';
import { createDate } from '../../harness/virtualDate';
import { CommonJs } from './commonJs';
import { lookAt } from './lookAt';
import { writeResults } from './results';
import { Scripts } from './scripts';
import { Settling } from './settling';

/** What the host hands in. */
export interface RealmHost {
  /** Stops the engine at its next interrupt. */
  halt(reason: 'exit' | 'output', detail: string): void;
  /** The job's files as a JSON list. */
  paths(): string;
  /** A file's text, or undefined. */
  read(path: string): string | undefined;
  /** Runs an ES module and hands what it exports to `receive`; undefined if the file is CommonJS. */
  importModule(path: string): '' | undefined;
  /** A CommonJS file as a function of its five variables; throws its syntax errors. */
  compile(path: string): (...args: unknown[]) => void;
  /** The path or `node:` name that a file asks for; throws if there is none. */
  resolve(base: string, request: string): string;
}

const realm = globalThis as unknown as Record<string, unknown>;
const host = realm['host'] as RealmHost;

/** The engine stops at its next interrupt, within 10,000 turns; no `finally` runs after that. */
function halt(reason: 'exit' | 'output', detail: string): never {
  host.halt(reason, detail);
  for (;;);
}

const clock = new VirtualClock();
const output = new Output(() => halt('output', ''));
const runner = new TestRunner(clock);
/** For programs that import `node:test` themselves: their tests count for nothing. */
const inertRunner = new TestRunner(clock);
const disk = new FileSystem();
const ticks = new Ticks();
const settling = new Settling(clock, ticks);
const scripts = new Scripts();
const uncaught = (error: unknown): void => {
  if (!runner.uncaught(error)) settling.fail(error);
};
let failedAssertion = '';
const console = createConsole({
  write: output.write,
  clock,
  asserted: (held, message) => {
    if (!held) failedAssertion ||= message;
  },
});
// A file without tests stands or falls with its assertions.
Object.defineProperty(console, 'assert', { writable: false, configurable: false });
/** What a script's own test file sees as `console`. The program sees the other one, so it can't make tests of its own. */
const testConsole = createConsole({ write: output.write, clock, asserted: scripts.asserted });
const builtins = createBuiltins({
  clock,
  disk,
  write: output.write,
  exit: (code) => halt('exit', String(code)),
  uncaught,
  ticks,
});
const modules: Record<string, unknown> = {
  ...builtins.modules,
  console,
  test: runner.api,
  'test:inert': inertRunner.api,
};
const commonJs = new CommonJs(host, modules);
modules['module'] = createModule((base) => commonJs.requireFor(base));

for (const [name, value] of Object.entries({ ...builtins.globals, console, global: globalThis })) {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
}
for (const [name, module] of Object.entries(modules))
  if (Object.isExtensible(module)) fillIn(name, module as object);
fillIn('globals', globalThis);
installLocale(globalThis);
// V8's own; error classes of programs call it.
Object.defineProperty(Error, 'captureStackTrace', {
  value: (error: object) =>
    void Object.defineProperty(error, 'stack', {
      value: new Error().stack,
      writable: true,
      configurable: true,
    }),
  writable: true,
  configurable: true,
});
const RealDate = Date;
Object.defineProperty(globalThis, 'Date', {
  value: createDate(RealDate, clock),
  writable: true,
  configurable: true,
});
Object.defineProperty(Math, 'random', { value: random('judge'), writable: true, configurable: true });

/** What the host calls. Texts in, texts out; '' stands for "must wait". */
realm['realm'] = {
  modules,
  /** What a kit builds on; see `kits.ts`. */
  runner,
  clock,
  load: (path: string) => commonJs.load(path),
  receive: (exported: unknown) => commonJs.receive(exported),
  require: (base: string) => commonJs.requireFor(base),

  seal: () => seal(globalThis),
  begin(file: string, format: string): void {
    runner.beginFile(file);
    inertRunner.beginFile(file);
    settling.begin();
    disk.mount(
      () => JSON.parse(host.paths()) as string[],
      (path) => host.read(path),
    );
    if (format !== 'script') return;
    scripts.begin(file);
    const require = commonJs.requireFor(file);
    Object.defineProperty(globalThis, 'require', { value: require, writable: true, configurable: true });
  },
  /** Runs a script's test file, compiled as a function of its `console`. */
  runScript: (body: (this: unknown, console: unknown) => void) => void body.call(globalThis, testConsole),
  /** Loads a CommonJS test file. */
  run: (path: string) => void commonJs.load(path, true),
  /** After a test file was loaded: how many tests it registered, '' if a suite's body still has to be waited for. */
  loaded: () => {
    settling.fresh();
    const waiting = runner.loaded();
    return waiting ? settling.wait(waiting) : String(runner.registered);
  },
  remaining: () => JSON.stringify(runner.remaining()),
  registered: () => runner.registered,
  /** Runs the next test: its results, 'null' if there is none. */
  next: () => {
    ticks.run(uncaught);
    settling.fresh();
    const results = runner.next();
    if (!results) return 'null';
    return results instanceof Promise ? settling.wait(results) : writeResults(results);
  },
  /** Looks again after jobs have run. */
  poll: () => settling.poll(writeResults),
  /** Runs the next timer: 'ran', 'idle' if none waits or 'late' if it is due too late. */
  advance: () => settling.advance(uncaught),
  giveUp: (outcome: 'failed' | 'cut-off', message: string) => {
    settling.drop();
    return writeResults(runner.giveUp(outcome, message));
  },
  /** What the script's assertions came to. */
  asserted: () => JSON.stringify(scripts.results),
  failedAssertion: () => failedAssertion,
  describe: (thrown: unknown) => JSON.stringify(lookAt(thrown)),
  output: () => output.text,
  limit: (outputCharacters: string, clockMs: string) => {
    output.limit = Number(outputCharacters);
    settling.patience = Number(clockMs);
  },
};

// Tests trust these as they trust the language. The others (fs, os, process, timers) are what tests mock.
const pure = ['buffer', 'events', 'path', 'querystring', 'string_decoder', 'url', 'util'];
mendAll((modules['events'] as { prototype: object }).prototype);
const trusted = pure.map((name) => modules[name] as object);

const classes = [Ticks, Timer, MockTracker, MockTimers, MockContext, FileSystem];
harden(
  globalThis,
  [assert, runner.api, inertRunner.api, ...classes, ...trusted],
  [realm, realm['realm'] as object, realm['host'] as object],
);
