import type { Ending } from '../../../src/evolution/verdict';
import { describeThrown } from '../harness/thrown';
import { isStackOverflow, type Tank } from './fuel';
import { settled } from './macrotask';
import { BrokenFile } from './program/compile';
import { ImportError } from './program/modules';

/** How foreign code failed. */
export interface Failure {
  readonly ending: Ending;
  readonly message: string;
}

/**
 * Calls an agent's function and waits for its answer: on the tank's fuel, and told apart from an agent that waits for ever.
 * `isBusy` is true while the bench works for the agent.
 */
export async function callAgent(
  call: () => unknown,
  tank: Tank,
  isBusy: () => boolean,
): Promise<{ readonly answer: unknown } | Failure> {
  const close = tank.open();
  let answer: unknown;
  try {
    answer = call();
    if (isThenable(answer)) {
      const end = await settled(Promise.resolve(answer), isBusy);
      if (end.how === 'stuck')
        return tank.empty ? outOfFuel(tank) : { ending: 'never-settled', message: WAITS };
      if (end.how === 'rejected') return failureOf(end.error, tank);
      answer = end.value;
    }
  } catch (error) {
    return failureOf(error, tank);
  } finally {
    close();
  }
  // An agent may have caught what told it that its fuel is gone.
  return tank.empty ? outOfFuel(tank) : { answer };
}

const WAITS = 'the agent waits for something that will never happen';

/** What an agent's code threw, while it was loaded or ran, as data. */
export function failureOf(error: unknown, tank: Tank): Failure {
  const message = describeThrown(error);
  if (isStackOverflow(error)) return { ending: 'stack-overflow', message };
  if (tank.empty) return outOfFuel(tank);
  if (error instanceof BrokenFile) return { ending: 'syntax-error', message };
  if (error instanceof ImportError) return { ending: 'import-error', message };
  return { ending: 'threw', message };
}

const outOfFuel = (tank: Tank): Failure => ({
  ending: 'out-of-fuel',
  message: `the agent spent its fuel of ${tank.size} steps`,
});

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
