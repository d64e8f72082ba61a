import { random } from '../../../src/evolution/random';
import type { VirtualClock } from '../harness/clock';
import { weigh } from './fuel';

/** What candidates see instead of the worker's own globals: nothing that tells the time, reaches out or stays behind. */
const HIDDEN = [
  'globalThis', 'self', 'window', 'global', 'fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'importScripts', 'postMessage',
  'close', 'navigator', 'location', 'indexedDB', 'caches', 'crypto', 'WebAssembly', 'SharedArrayBuffer',
  'Atomics', 'MessageChannel', 'BroadcastChannel', 'requestAnimationFrame', 'addEventListener', 'onmessage',
] as const; // prettier-ignore

const GIVEN = [
  'console', 'Date', 'Math', 'performance', 'process', 'queueMicrotask', 'setTimeout', 'setInterval', 'setImmediate',
  'clearTimeout', 'clearInterval', 'clearImmediate',
] as const; // prettier-ignore

/** The ambient names, in the order of {@link ambientValues}. */
export const AMBIENT: readonly string[] = [...GIVEN, ...HIDDEN];

const nothing = HIDDEN.map(() => undefined);
/** What a console does that prints nothing. */
export const silent = (): void => {};

/** A console that prints nothing: nobody reads what a test run on the bench says. `asserted` hears each assertion. */
export function quietConsole(asserted: (held: boolean) => void): object {
  return {
    log: silent, info: silent, debug: silent, error: silent, warn: silent, trace: silent, table: silent, dir: silent,
    dirxml: silent, group: silent, groupCollapsed: silent, groupEnd: silent, count: silent, countReset: silent,
    time: silent, timeLog: silent, timeEnd: silent, assert: (held: unknown) => asserted(Boolean(held)),
  }; // prettier-ignore
}

const { random: _, ...withoutRandom } = Object.getOwnPropertyDescriptors(Math);

/** What all candidates' `Math` has in common; frozen. */
const CommonMath = Object.freeze(Object.create(Object.prototype, withoutRandom) as object);

/** `Math` with a `random` of its own, which tests may replace. */
const seededMath = (): object =>
  Object.create(CommonMath, {
    random: { value: random('candidate'), writable: true, configurable: true },
  }) as object;

const RealDate = Date;

/** `Date` on the virtual clock; shares the real one's prototype. */
function dateOn(clock: VirtualClock): unknown {
  function VirtualDate(...args: unknown[]): unknown {
    if (!new.target) return new RealDate(clock.now()).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [clock.now()] : args, new.target);
  }
  VirtualDate.prototype = RealDate.prototype;
  return Object.assign(VirtualDate, { now: () => clock.now(), parse: RealDate.parse, UTC: RealDate.UTC });
}

/** A function of the clock that sets a timer: the more timers wait, the longer the clock looks for the next. */
const weighed =
  <Given extends unknown[], T>(clock: VirtualClock, set: (...given: Given) => T) =>
  (...given: Given): T => {
    weigh(1 + (clock.waiting >> 4));
    return set(...given);
  };

/** One run's ambient values. `usesTime` is false for programs that never mention dates: a date class costs time to make. */
export function ambientValues(
  clock: VirtualClock,
  asserted: (held: boolean) => void,
  uncaught: (error: unknown) => void,
  usesTime: boolean,
): unknown[] {
  const soon = (callback: () => unknown): void => void Promise.resolve().then(callback).catch(uncaught);
  const console = quietConsole(asserted);
  const process = {
    argv: ['node', 'program'], env: {}, platform: 'linux', exitCode: undefined, cwd: () => '/', nextTick: soon,
    stdout: { write: silent }, stderr: { write: silent },
  }; // prettier-ignore
  return [
    console, usesTime ? dateOn(clock) : RealDate, seededMath(), { now: () => clock.elapsed }, process, soon,
    weighed(clock, clock.setTimeout), weighed(clock, clock.setInterval), weighed(clock, clock.setImmediate), clock.clear, clock.clear, clock.clear, ...nothing,
  ]; // prettier-ignore
}

/** What agents see instead of the worker's own globals. */
export const AGENT_NAMES: readonly string[] = [
  'console', 'Date', 'Math', 'performance', 'process', 'queueMicrotask', 'setTimeout', 'setInterval', 'setImmediate',
  ...HIDDEN,
]; // prettier-ignore

/** An agent's ambient values: no clock and no timers; `Math.random` is seeded. */
export function agentValues(numbers: () => number): unknown[] {
  // Frozen builtins give frozen copies, in which nothing can be assigned.
  const own = { ...Object.getOwnPropertyDescriptors(Math), random: { value: numbers } };
  const math = Object.create(Object.prototype, own) as Math;
  const none = undefined;
  return [quietConsole(silent), none, Object.freeze(math), none, none, none, none, none, none, ...nothing];
}
