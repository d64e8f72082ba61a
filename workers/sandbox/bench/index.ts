import type { FromBench, Init, ToBench } from '../protocol';
import { createBench } from './bench';
import { lockDown } from './lockDown';

self.onmessage = ({ data: { port } }: MessageEvent<Init>) => {
  self.onmessage = null;
  // A rejection that a candidate leaves behind is its own affair.
  self.addEventListener('unhandledrejection', (event) => event.preventDefault());
  const bench = createBench();
  const tell = (message: FromBench) => port.postMessage(message);
  // One job at a time, whoever sends them: agents and candidates share one fuel counter.
  let last: Promise<unknown> = Promise.resolve();
  port.onmessage = ({ data }: MessageEvent<ToBench>) => {
    last = last.then(() => answer(data));
  };
  const answer = async (job: ToBench): Promise<void> => {
    if (job.type === 'improve') {
      tell({ type: 'improved', id: job.id, result: await bench.improve(job.job) });
    } else tell({ type: 'proposed', id: job.id, result: await bench.propose(job.job) });
  };
  lockDown();
  tell({ type: 'ready' });
};
