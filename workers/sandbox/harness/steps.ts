/**
 * Work that may have to wait: a generator yields what must be awaited. Synchronous work is driven to its end
 * without a single promise, which is most of what tests are.
 */
export type Steps<T> = Generator<PromiseLike<unknown>, T, unknown>;

/** Whether awaiting the value would wait. Reads its `then`, which may throw. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return false;
  return typeof (value as { then?: unknown }).then === 'function';
}

async function driveLater<T>(steps: Steps<T>, awaited: PromiseLike<unknown>): Promise<T> {
  for (;;) {
    let value: unknown;
    let thrown: { error: unknown } | null = null;
    try {
      value = await awaited;
    } catch (error) {
      thrown = { error };
    }
    const turn = thrown ? steps.throw(thrown.error) : steps.next(value);
    if (turn.done) return turn.value;
    awaited = turn.value;
  }
}

/** Runs the steps to their end: the result itself where nothing had to wait, else a promise of it. */
export function drive<T>(steps: Steps<T>): T | Promise<T> {
  const turn = steps.next();
  return turn.done ? turn.value : driveLater(steps, turn.value);
}
