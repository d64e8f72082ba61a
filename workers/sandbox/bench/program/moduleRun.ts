import { VIRTUAL_CLOCK_MS } from '../../../../src/sandbox/limits';
import type { TestResult } from '../../../../src/evolution/verdict';
import { VirtualClock } from '../../harness/clock';
import { createTestRunner, type TestRunner } from '../../harness/testRunner';
import { ambientValues } from '../ambient';
import { settled } from '../macrotask';
import type { Unit } from './compile';
import { Modules, type Namespace } from './modules';
import type { RunPorts } from './scriptRun';

/** What a run of test files came to; `broken` if one of them could not be loaded. */
export interface ModuleRun {
  readonly results: boolean[];
  readonly broken: boolean;
}

/**
 * Runs test files that use `node:test`, one after another, without a single promise unless something has to wait.
 * Each test has a full tank of its own; one that runs dry, or waits for what will never come, fails, and the next one runs.
 */
export function runModules(
  units: ReadonlyMap<string, Unit>,
  tests: readonly string[],
  builtins: (name: string, runner: TestRunner) => Namespace | undefined,
  ports: RunPorts,
): ModuleRun | Promise<ModuleRun> {
  const clock = new VirtualClock();
  const runner = createTestRunner(clock);
  const state: State = { runner, clock, ports, results: [], asserted: true, hung: false };
  const ambient = ambientValues(
    clock,
    (held) => (state.asserted &&= held),
    (error) => void runner.uncaught(error),
    ports.usesTime,
  );
  const builtin = (name: string): Namespace | undefined => builtins(name, runner);
  const modules = new Modules({ units, builtin, instruments: ports.instruments, ambient });
  return fromFile(0);

  function fromFile(first: number): ModuleRun | Promise<ModuleRun> {
    for (let i = first; i < tests.length; i++) {
      const file = tests[i]!;
      runner.beginFile(file);
      state.asserted = true;
      ports.tank.refill();
      let loading: unknown;
      try {
        loading = ports.tank.spend(() => {
          const namespace = modules.load(file);
          return namespace instanceof Promise ? namespace.then(() => runner.loaded()) : runner.loaded();
        });
      } catch {
        return { results: [], broken: true };
      }
      if (loading instanceof Promise) {
        return waitFor(loading, state).then((end) => {
          if (end !== 'fulfilled') return { results: [], broken: true };
          standIn();
          return fromFile(i + 1);
        });
      }
      standIn();
    }
    return allTests(state);
  }

  /** A file that registers no test is a test itself, which passes by loading. */
  function standIn(): void {
    if (runner.registered === 0) record(state, state.asserted);
  }
}

interface State {
  readonly runner: TestRunner;
  readonly clock: VirtualClock;
  readonly ports: RunPorts;
  readonly results: boolean[];
  asserted: boolean;
  /** One of the tests has spent its fuel. */
  hung: boolean;
}

const refill = ({ ports, hung }: State): void => ports.tank.refill(hung ? ports.fuelAfterHang : Infinity);

/** What ran out of fuel has failed, even if it caught what told it so. */
function record(state: State, held: boolean): void {
  const { results, ports } = state;
  if (ports.tank.empty) state.hung = true;
  const passed = held && !ports.tank.empty;
  results.push(passed);
  ports.afterTest?.(passed);
}

function recordAll(state: State, results: readonly TestResult[]): void {
  for (const { outcome } of results) {
    if (outcome !== 'skipped' && outcome !== 'todo') record(state, outcome === 'passed');
  }
}

function allTests(state: State): ModuleRun | Promise<ModuleRun> {
  const { runner, ports, results } = state;
  for (;;) {
    refill(state);
    const next = ports.tank.spend(() => runner.next());
    if (next === null) return { results, broken: false };
    if (next instanceof Promise) return afterWaiting(state, next);
    recordAll(state, next);
  }
}

async function afterWaiting(state: State, first: Promise<readonly TestResult[]>): Promise<ModuleRun> {
  let next: readonly TestResult[] | Promise<readonly TestResult[]> | null = first;
  while (next !== null) {
    if (next instanceof Promise) {
      let results: readonly TestResult[] = [];
      const end = await waitFor(
        next.then((list) => (results = list)),
        state,
      );
      recordAll(state, end === 'fulfilled' ? results : state.runner.giveUp('cut-off', 'it never settled'));
    } else recordAll(state, next);
    refill(state);
    next = state.ports.tank.spend(() => state.runner.next());
  }
  return { results: state.results, broken: false };
}

/** Waits on the test's own tank, and lets virtual time pass when nothing else is left to do. */
async function waitFor(promise: Promise<unknown>, { clock, runner, ports }: State): Promise<string> {
  const close = ports.tank.open();
  try {
    const end = await settled(promise, () => {
      if (ports.tank.empty || clock.elapsed > VIRTUAL_CLOCK_MS) return false;
      try {
        return clock.advance();
      } catch (error) {
        runner.uncaught(error);
        return true;
      }
    });
    return end.how;
  } finally {
    close();
  }
}
