import type { VirtualClock } from '../../harness/clock';

/** `process`, as far as a program in a sandbox has one. `exit` ends the execution: nothing after it counts. */
export function createProcess(
  clock: VirtualClock,
  write: (text: string) => void,
  exit: (code: number) => never,
): Record<string, unknown> {
  const stream = { write: (text: unknown) => (write(String(text)), true), isTTY: false, columns: 80 };
  const hrtime = Object.assign(
    () => [Math.floor(clock.elapsed / 1000), Math.floor((clock.elapsed % 1000) * 1e6)],
    { bigint: () => BigInt(Math.floor(clock.elapsed * 1e6)) },
  );
  const process: Record<string, unknown> = {
    argv: ['node', 'test'],
    execArgv: [],
    env: { NODE_ENV: 'test' },
    platform: 'linux',
    arch: 'wasm32',
    pid: 1,
    version: 'v20.19.0',
    versions: { node: '20.19.0' },
    release: { name: 'node' },
    title: 'node',
    exitCode: undefined,
    stdout: stream,
    stderr: stream,
    hrtime,
    cwd: () => '/',
    uptime: () => clock.elapsed / 1000,
    memoryUsage: () => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }),
    nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) =>
      void Promise.resolve().then(() => callback(...args)),
    exit: (code?: number) => exit(Number(code ?? process.exitCode ?? 0)),
    abort: () => exit(134),
    emitWarning: (warning: unknown) => write(`(node) Warning: ${String(warning)}\n`),
  };
  for (const name of ['on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners', 'emit']) {
    process[name] = () => process;
  }
  return process;
}
