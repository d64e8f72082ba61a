import { EventEmitter } from 'events';
import type { VirtualClock } from '../clock';
import { wrongType } from './errors';
import { absolute, PROJECT_FOLDER } from './fileSystem';

/** What `process` needs of its surroundings. */
export interface ProcessPorts {
  readonly clock: VirtualClock;
  readonly write: (text: string) => void;
  /** Runs work as `nextTick` does. */
  readonly tick: (work: () => void) => void;
  /** Ends the execution; does not return. */
  readonly exit: (code: number) => never;
}

/** `process`: always the same machine, the same moment, the same arguments. */
export function createProcess({ clock, write, tick, exit }: ProcessPorts): object {
  const stream = (fd: number) => ({
    fd,
    isTTY: false,
    columns: 80,
    write: (text: unknown) => {
      write(String(text));
      return true;
    },
    on: () => undefined,
    once: () => undefined,
    end: () => undefined,
  });
  let folder = PROJECT_FOLDER;
  const hrtime = (since?: readonly [number, number]): [number, number] => {
    const nanoseconds = clock.elapsed * 1e6 - (since ? since[0] * 1e9 + since[1] : 0);
    return [Math.floor(nanoseconds / 1e9), nanoseconds % 1e9];
  };
  const memory = { rss: 3e7, heapTotal: 2e7, heapUsed: 1e7, external: 0, arrayBuffers: 0 };
  return Object.assign(new EventEmitter(), {
    argv: ['/usr/bin/node', PROJECT_FOLDER],
    argv0: 'node',
    execArgv: [],
    execPath: '/usr/bin/node',
    env: { NODE_ENV: 'test', TZ: 'UTC' },
    title: 'node',
    pid: 1,
    platform: 'linux',
    arch: 'x64',
    version: 'v20.19.0',
    versions: { node: '20.19.0' },
    release: { name: 'node' },
    exitCode: undefined,
    stdout: stream(1),
    stderr: stream(2),
    stdin: { fd: 0, isTTY: false, on: () => undefined, once: () => undefined },
    cwd: () => folder,
    chdir: (path: string) => void (folder = absolute(path)),
    uptime: () => clock.elapsed / 1000,
    hrtime: Object.assign(hrtime, { bigint: () => BigInt(Math.round(clock.elapsed * 1e6)) }),
    memoryUsage: Object.assign(() => ({ ...memory }), { rss: () => memory.rss }),
    cpuUsage: () => ({ user: 0, system: 0 }),
    nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) => {
      if (typeof callback !== 'function') throw wrongType('callback', 'function', callback);
      tick(() => callback(...args));
    },
    emitWarning: (warning: unknown) => write(`Warning: ${String(warning)}\n`),
    exit: (code?: number) => exit(Number(code ?? 0)),
    abort: () => exit(134),
    kill: () => exit(143),
  });
}
