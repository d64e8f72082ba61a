import type { VirtualClock } from '../clock';
import type { TestRunner } from '../testRunner';
import { allAbsent } from './absent';
import { Expect } from './expect';
import { FakeTimers } from './fakeTimers';
import { Mocks } from './mockFunction';
import { Registration, type Argument } from './registration';
import { applyJestRules } from './selection';

/** What the Jest manner needs of the realm it is put into. */
export interface JestPorts {
  readonly runner: TestRunner;
  readonly clock: VirtualClock;
  /** The realm's global object, whose timers may be faked. */
  readonly realm: object;
}

const NO_MODULE_MOCKS = 'modules are not replaced here; hand the dependency in, or use spyOn';
const MODULE_MOCKS = [
  'mock',
  'unmock',
  'doMock',
  'dontMock',
  'unstable_mockModule',
  'requireActual',
  'requireMock',
  'importActual',
  'importMock',
  'createMockFromModule',
  'resetModules',
  'isolateModules',
  'isolateModulesAsync',
];

/** Replaced globals and environment variables, as Vitest's `stubGlobal` and `stubEnv` replace them. */
class Stubs {
  readonly #before = new Map<PropertyKey, PropertyDescriptor | undefined>();
  readonly #target: () => object;

  constructor(target: () => object) {
    this.#target = target;
  }

  set(name: PropertyKey, value: unknown): void {
    const target = this.#target();
    if (!this.#before.has(name)) this.#before.set(name, Object.getOwnPropertyDescriptor(target, name));
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: true });
  }

  restore(): void {
    for (const [name, found] of this.#before) {
      if (found) Object.defineProperty(this.#target(), name, found);
      else Reflect.deleteProperty(this.#target(), name);
    }
    this.#before.clear();
  }
}

/** `jest`, or `vi`: mocks and fake timers. */
function toolsOf(
  manner: 'jest' | 'vi',
  ports: JestPorts,
  registration: Registration,
): Record<string, unknown> {
  const mocks = new Mocks(manner === 'vi');
  const timers = new FakeTimers(ports.realm, ports.clock, manner);
  const globals = new Stubs(() => ports.realm);
  const env = new Stubs(() => (ports.realm as { process: { env: object } }).process.env);
  const tools: Record<string, unknown> = {};
  const chained = (work: (...args: never[]) => unknown) =>
    function (...args: never[]): unknown {
      return work(...args) ?? tools;
    };
  const { fn, spyOn, isMockFunction, replaceProperty } = mocks;
  const { getTimerCount, now, isFakeTimers } = timers;
  Object.assign(tools, { fn, spyOn, isMockFunction, replaceProperty, getTimerCount, now, isFakeTimers });
  const { clearAllMocks, resetAllMocks, restoreAllMocks } = mocks;
  for (const [name, work] of Object.entries({ clearAllMocks, resetAllMocks, restoreAllMocks }))
    tools[name] = chained(work);
  for (const name of Object.keys(timers) as (keyof FakeTimers)[]) tools[name] ??= chained(timers[name]);
  return Object.assign(tools, {
    advanceTimersToNextFrame: chained(() => timers.advanceTimersByTime(16)),
    getMockedSystemTime: () => (timers.isFakeTimers() ? new Date(timers.now()) : null),
    getRealSystemTime: () => ports.clock.elapsed,
    mocked: (value: unknown) => value,
    setTimeout: chained(registration.setTimeout),
    setConfig: chained((config: { testTimeout?: number }) => {
      if (config.testTimeout !== undefined) registration.setTimeout(config.testTimeout);
    }),
    retryTimes: chained(() => undefined),
    hoisted: (make: () => unknown) => make(),
    stubGlobal: chained((name: string, value: unknown) => globals.set(name, value)),
    unstubAllGlobals: chained(() => globals.restore()),
    stubEnv: chained((name: string, value: unknown) => env.set(name, value)),
    unstubAllEnvs: chained(() => env.restore()),
    ...allAbsent(`${manner}.`, MODULE_MOCKS, NO_MODULE_MOCKS),
    ...allAbsent(`${manner}.`, ['waitFor', 'waitUntil'], 'advance fake timers, or await the promise itself'),
  });
}

/** What `import ... from '@jest/globals'` and `from 'vitest'` give: two manners with one `expect` and one runner. */
export function createJest(ports: JestPorts): Record<'@jest/globals' | 'vitest', Record<string, unknown>> {
  const expect = new Expect();
  const make = (manner: 'jest' | 'vi', argument: Argument): Record<string, unknown> => {
    const registration = new Registration(ports.runner.api, expect, argument);
    return { ...registration.globals(), [manner]: toolsOf(manner, ports, registration) };
  };
  ports.runner.prepareWith(applyJestRules);
  const jest = make('jest', 'done');
  const vitest = make('vi', 'context');
  // Files that use the names without an import are Jest's or Vitest's: they get what both have.
  return { '@jest/globals': { ...jest, vi: vitest['vi'] }, vitest };
}
