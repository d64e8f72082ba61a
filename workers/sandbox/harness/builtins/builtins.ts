import { Buffer } from './buffer';
import { EventEmitter } from 'events';
import path from 'path-browserify';
import { assert, strict } from '../assert';
import type { VirtualClock } from '../clock';
import { wrongType } from './errors';
import { createFs } from './fs';
import type { FileSystem } from './fileSystem';
import { createProcess } from './process';
import { querystring } from './querystring';
import { atob, btoa, StringDecoder, TextDecoder, TextEncoder } from './text';
import type { Ticks } from './ticks';
import { url, URL, URLSearchParams } from './url';
import { createUtil } from './util';
import {
  AbortController,
  AbortSignal,
  createPerformance,
  CustomEvent,
  DOMException,
  Event,
  EventTarget,
  structuredClone,
} from './web';
import { createWebCrypto } from './webCrypto';

/** What the builtins need of their surroundings. */
export interface BuiltinPorts {
  readonly clock: VirtualClock;
  readonly disk: FileSystem;
  readonly write: (text: string) => void;
  /** Ends the execution; does not return. */
  readonly exit: (code: number) => never;
  /** Told of what a callback throws that nobody can catch. */
  readonly uncaught: (error: unknown) => void;
  readonly ticks: Ticks;
}

/** Node's small pure modules by name, without `node:`, and the globals that Node has beyond the language. */
export interface Builtins {
  readonly modules: Record<string, unknown>;
  readonly globals: Record<string, unknown>;
}

function timersOf(clock: VirtualClock) {
  const { setTimeout, setInterval, setImmediate } = clock;
  const clear = { clearTimeout: clock.clear, clearInterval: clock.clear, clearImmediate: clock.clear };
  const promised = {
    setTimeout: (delay?: number, value?: unknown) =>
      new Promise((resolve) => setTimeout(() => resolve(value), delay)),
    setImmediate: (value?: unknown) => new Promise((resolve) => setImmediate(() => resolve(value))),
    setInterval: async function* (delay?: number, value?: unknown) {
      for (;;) {
        await new Promise<void>((resolve) => void setTimeout(() => resolve(), delay));
        yield value;
      }
    },
    scheduler: {
      wait: (delay?: number) => new Promise((resolve) => setTimeout(() => resolve(undefined), delay)),
    },
  };
  const custom = Symbol.for('nodejs.util.promisify.custom');
  Object.defineProperty(setTimeout, custom, { value: promised.setTimeout });
  Object.defineProperty(setImmediate, custom, { value: promised.setImmediate });
  return { plain: { setTimeout, setInterval, setImmediate, ...clear }, promised };
}

function osModule(): Record<string, unknown> {
  const fixed = {
    platform: 'linux',
    type: 'Linux',
    arch: 'x64',
    release: '6.0.0',
    hostname: 'sandbox',
    tmpdir: '/tmp',
    homedir: '/root',
  };
  const calls = Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, () => value]));
  return {
    EOL: '\n',
    ...calls,
    cpus: () => [],
    totalmem: () => 6.4e7,
    freemem: () => 3.2e7,
    uptime: () => 0,
    loadavg: () => [0, 0, 0],
  };
}

/** Makes the builtins for one realm; `node:test` is not among them. */
export function createBuiltins({ clock, disk, write, exit, uncaught, ticks }: BuiltinPorts): Builtins {
  const later = (callback: () => void): void => void Promise.resolve().then(callback).catch(uncaught);
  const web = {
    TextEncoder,
    TextDecoder,
    AbortController,
    AbortSignal,
    structuredClone,
    URL,
    URLSearchParams,
  };
  AbortSignal.timeout = (delay) => {
    const controller = new AbortController();
    const reason = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    clock.setTimeout(() => controller.abort(reason), delay);
    return controller.signal;
  };
  const performance = createPerformance(clock);
  const timers = timersOf(clock);
  const fs = createFs(disk, later);
  const process = createProcess({ clock, write, tick: ticks.add, exit });
  const util = createUtil(later, { TextEncoder, TextDecoder });
  const modules = {
    assert,
    'assert/strict': strict,
    buffer: { Buffer, atob, btoa },
    events: EventEmitter,
    fs,
    'fs/promises': fs['promises'],
    os: osModule(),
    path: Object.assign(path, { posix: path }),
    'path/posix': path,
    perf_hooks: { performance },
    process,
    querystring,
    string_decoder: { StringDecoder },
    timers: timers.plain,
    'timers/promises': timers.promised,
    url,
    util,
    'util/types': util['types'],
  };
  const queueMicrotask = (callback: () => void): void => {
    if (typeof callback !== 'function') throw wrongType('callback', 'function', callback);
    later(() => callback());
  };
  const globals = {
    ...web,
    ...timers.plain,
    DOMException,
    Event,
    CustomEvent,
    EventTarget,
    Buffer,
    process,
    performance,
    crypto: createWebCrypto(),
    queueMicrotask,
    atob,
    btoa,
  };
  return { modules, globals };
}
