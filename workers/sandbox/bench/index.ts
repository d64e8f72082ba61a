import type { FromBench, Init, ToBench } from '../protocol';
import { createBench } from './bench';
import { lockDown } from './lockDown';

self.onmessage = ({ data: { port } }: MessageEvent<Init>) => {
  self.onmessage = null;
  // A rejection that a candidate leaves behind is its own affair.
  self.addEventListener('unhandledrejection', (event) => event.preventDefault());
  const bench = createBench();
  const tell = (message: FromBench) => port.postMessage(message);
  port.onmessage = async ({ data }: MessageEvent<ToBench>) => {
    if (data.type === 'improve')
      tell({ type: 'improved', id: data.id, result: await bench.improve(data.job) });
    else tell({ type: 'proposed', id: data.id, result: await bench.propose(data.job) });
  };
  lockDown();
  tell({ type: 'ready' });
};
