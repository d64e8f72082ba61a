import { ambientValues } from '../ambient';
import type { Tank } from '../fuel';
import { VirtualClock } from '../../harness/clock';
import { builtinFor } from '../builtins';
import type { Unit } from './compile';
import { ImportError } from './modules';

/** Tells that a test is over; for tracing. */
export type AfterTest = (passed: boolean) => void;

/** What one execution needs beside the code. */
export interface RunPorts {
  readonly tank: Tank;
  /** The values of the parameters for burn, spread, grown, caught, finally and hit. */
  readonly instruments: readonly unknown[];
  /** What a test gets once another of the same run has spent its fuel, in steps. */
  readonly fuelAfterHang: number;
  readonly usesTime: boolean;
  readonly afterTest?: AfterTest | undefined;
}

/**
 * Runs program and test as one script: each `console.assert` is one test, in call order; if the script throws, that is
 * one more, which failed.
 */
export function runScript(unit: Unit, ports: RunPorts): boolean[] {
  const results: boolean[] = [];
  const asserted = (held: boolean): void => {
    const passed = held && !ports.tank.empty;
    results.push(passed);
    ports.afterTest?.(passed);
  };
  const ambient = ambientValues(new VirtualClock(), asserted, () => {}, ports.usesTime);
  const none = undefined;
  const module = { exports: {} };
  ports.tank.refill();
  try {
    ports.tank.spend(() =>
      unit.evaluate(...ports.instruments, unit.pick, none, none, module, module.exports, require, ...ambient),
    );
  } catch {
    asserted(false);
  }
  return results;
}

function require(name: unknown): unknown {
  const found = builtinFor(String(name), null);
  if (!found) throw new ImportError(`Cannot find module '${String(name)}'`);
  return found.default;
}
