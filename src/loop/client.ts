import { proxy, wrap, type Remote } from 'comlink';
import type { LoopApi, News } from '../../workers/loop/protocol';
import { embedFrame } from '../sandbox/embedded/embed';
import { host } from './host';

/**
 * Starts the loop's worker and connects it with the page. `workers`: judges and benches, null for as many as suit the
 * machine.
 * @throws Error with a sentence if the worker does not start.
 */
export async function connectLoop(
  onNews: (batch: readonly News[]) => void,
  workers: number | null = null,
): Promise<Remote<LoopApi>> {
  const worker = new Worker(new URL('../../workers/loop/index.ts', import.meta.url), { type: 'module' });
  const died = new Promise<never>((_, reject) => {
    // comlink's pending calls never reject when a worker dies.
    worker.onerror = (event) =>
      reject(new Error(`the loop's worker failed: ${event.message || 'it did not load'}`));
  });
  const loop = wrap<LoopApi>(worker);
  const booted = loop.boot(proxy(host(embedAhead(), onNews)), workers, !shownByAnotherSite());
  await Promise.race([booted, died]);
  return loop;
}

/**
 * Whether another site shows this page inside its own. A person could be led to click there on what they don't see: nothing
 * that this browser keeps may be within reach.
 */
function shownByAnotherSite(): boolean {
  if (window.top === window) return false;
  try {
    return window.top?.location.origin !== location.origin;
  } catch {
    return true; // The browser refuses to say: it is another's.
  }
}

/** The first frame loads while the worker starts; whoever asks again gets a fresh one. */
function embedAhead(): () => Promise<MessagePort> {
  let first: Promise<MessagePort> | null = embedFrame();
  first.catch(() => undefined);
  return () => {
    const port = first ?? embedFrame();
    first = null;
    return port;
  };
}
