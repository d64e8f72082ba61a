const channel = typeof setImmediate === 'function' ? null : new MessageChannel();
const waiting: (() => void)[] = [];
if (channel) channel.port1.onmessage = () => waiting.shift()?.();
const immediate = typeof setImmediate === 'function' ? setImmediate : null;

/** Resolves once all pending promise reactions have run; `setTimeout` would wait for milliseconds. */
export function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    if (immediate) immediate(resolve);
    else {
      waiting.push(resolve);
      channel?.port2.postMessage(null);
    }
  });
}

/** What a promise came to, or that nothing will ever settle it. */
export type Settled<T> =
  | { readonly how: 'fulfilled'; readonly value: T }
  | { readonly how: 'rejected'; readonly error: unknown }
  | { readonly how: 'stuck' };

/**
 * Waits for a promise for as long as something is left to do. `goOn` is called whenever no reaction is pending: it
 * sets the next thing in motion, a virtual timer for instance, or says false if there is none.
 */
export async function settled<T>(promise: Promise<T>, goOn: () => boolean): Promise<Settled<T>> {
  let end: Settled<T> | null = null;
  promise.then(
    (value) => (end = { how: 'fulfilled', value }),
    (error: unknown) => (end = { how: 'rejected', error }),
  );
  for (;;) {
    await macrotask();
    if (end) return end;
    if (!goOn()) return { how: 'stuck' };
  }
}
