import { Worker } from 'node:worker_threads';

const THREAD = new URL('thread.js', import.meta.url);

/** Memory of one thread, in MB, as much as the judge gives a candidate. */
const THREAD_MEMORY_MB = 64;

/** Runs candidate n in a worker thread of its own. @param {number} n @returns {Promise<number>} seconds until it has ended */
export function runThread(n) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, {
      workerData: n,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB },
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve((performance.now() - began) / 1000));
  });
}
