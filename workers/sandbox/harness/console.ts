import type { VirtualClock } from './clock';
import { format } from './format';
import { inspect, type InspectOptions } from './inspect';

/** Where a console writes, and who wants to know of its assertions. */
export interface ConsolePorts {
  readonly write: (text: string) => void;
  readonly clock: VirtualClock;
  /** Called for every `console.assert`, held or not; `message` is what would be printed. */
  readonly asserted?: (held: boolean, message: string) => void;
}

/** A `console` whose output goes to `write`. Its methods can be replaced, as tests do; nothing here relies on them. */
export function createConsole({
  write,
  clock,
  asserted,
}: ConsolePorts): Record<string, (...args: unknown[]) => void> {
  let indent = '';
  const counts = new Map<string, number>();
  const timers = new Map<string, number>();
  const print = (...args: unknown[]): void => {
    const text = format(...args);
    write(`${indent ? indent + text.replaceAll('\n', `\n${indent}`) : text}\n`);
  };
  const label = (given: unknown): string => (given === undefined ? 'default' : String(given));
  const elapsed = (given: unknown): string =>
    `${label(given)}: ${clock.elapsed - (timers.get(label(given)) ?? 0)}ms`;
  const group = (...args: unknown[]): void => {
    if (args.length > 0) print(...args);
    indent += '  ';
  };
  return {
    log: (...args) => print(...args),
    info: (...args) => print(...args),
    debug: (...args) => print(...args),
    error: (...args) => print(...args),
    warn: (...args) => print(...args),
    trace: (...args) => print('Trace:', ...args),
    table: (value) => print(value),
    dir: (value, options) => print(inspect(value, options as InspectOptions)),
    dirxml: (...args) => print(...args),
    group,
    groupCollapsed: group,
    groupEnd: () => void (indent = indent.slice(2)),
    count: (given) => {
      const times = (counts.get(label(given)) ?? 0) + 1;
      counts.set(label(given), times);
      print(`${label(given)}: ${times}`);
    },
    countReset: (given) => void counts.delete(label(given)),
    time: (given) => void timers.set(label(given), clock.elapsed),
    timeLog: (given, ...args) => print(elapsed(given), ...args),
    timeEnd: (given) => {
      print(elapsed(given));
      timers.delete(label(given));
    },
    assert: (held, ...args) => {
      if (held && !asserted) return;
      const note = held || args.length === 0 ? '' : `: ${format(...args)}`;
      const message = `Assertion failed${note}`;
      if (!held) print(message);
      asserted?.(Boolean(held), message);
    },
  };
}
