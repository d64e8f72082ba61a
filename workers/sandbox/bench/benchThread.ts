import { Worker } from 'node:worker_threads';
import type { ImproveJob, ImproveResult, ProposeJob, ProposeResult } from '../../../src/sandbox/sandbox';
import type { FromBench, ToBench } from '../protocol';

/** The bench's worker in a thread of Node, locked down as in a browser; for tests. */
export interface BenchThread {
  propose(job: ProposeJob): Promise<ProposeResult>;
  improve(job: ImproveJob): Promise<ImproveResult>;
  close(): Promise<void>;
}

/** What a browser's worker has and the entry needs. */
const BROWSER = `
const { workerData } = require('node:worker_threads');
globalThis.self = globalThis;
self.addEventListener = () => {};
process.on('unhandledRejection', () => {});
`;

type Answer = Exclude<FromBench, { type: 'ready' }>;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** @param source the bundled text of `index.ts`. Resolves once the worker says that it is ready. */
export async function startBenchThread(source: string): Promise<BenchThread> {
  const { port1, port2 } = new MessageChannel();
  const waiting = new Map<number, Waiting>();
  const entry = `${BROWSER}${source}\nself.onmessage({ data: { type: 'init', port: workerData } });`;
  const worker = new Worker(entry, { eval: true, workerData: port2, transferList: [port2 as never] });
  await new Promise<void>((resolve, reject) => {
    worker.on('error', (error) => {
      reject(error as Error);
      for (const one of waiting.values()) one.reject(error);
    });
    port1.onmessage = ({ data }: MessageEvent<FromBench>) => {
      if (data.type === 'ready') return resolve();
      waiting.get(data.id)?.resolve(data);
      waiting.delete(data.id);
    };
  });
  let last = 0;
  const ask = (message: (id: number) => ToBench) =>
    new Promise<Answer>((resolve, reject) => {
      const id = (last += 1);
      waiting.set(id, { resolve, reject });
      port1.postMessage(message(id));
    });
  return {
    propose: async (job) => (await ask((id) => ({ type: 'propose', id, job }))).result as ProposeResult,
    improve: async (job) => (await ask((id) => ({ type: 'improve', id, job }))).result as ImproveResult,
    close: async () => {
      port1.close();
      await worker.terminate();
    },
  };
}
