// startBench.js: starts the bench, in which agent and program run, in a thread of its own.
//
// It isolates nothing: builtins are frozen so that one try leaves nothing for the next, and fuel ends what hangs, but
// whatever runs there could reach this computer. Run it on code that you would run anyway.

import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** What a browser's worker has and the bench needs. */
const BROWSER = `
const { workerData } = require('node:worker_threads');
globalThis.self = globalThis;
self.addEventListener = () => {};
process.on('unhandledRejection', () => {});
`;

/** @returns {Promise<{ propose: (job: any) => Promise<any>, close: () => Promise<unknown> }>} */
export async function startBench() {
  const source = readFileSync(new URL('bench.js', import.meta.url), 'utf8');
  const { port1, port2 } = new MessageChannel();
  const entry = `${BROWSER}${source}\nself.onmessage({ data: { type: 'init', port: workerData } });`;
  const worker = new Worker(entry, { eval: true, workerData: port2, transferList: [port2] });
  const waiting = new Map();
  let last = 0;
  await new Promise((resolve, reject) => {
    worker.on('error', (error) => {
      reject(error);
      for (const one of waiting.values()) one.reject(error);
    });
    port1.onmessage = ({ data }) => {
      if (data.type === 'ready') return resolve(undefined);
      waiting.get(data.id)?.resolve(data.result);
      waiting.delete(data.id);
    };
  });
  const propose = (job) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      port1.postMessage({ type: 'propose', id: last, job });
    });
  const close = () => {
    port1.close();
    return worker.terminate();
  };
  return { propose, close };
}
