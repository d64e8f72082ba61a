import type { FromBench, Init, ToBench } from '../protocol';
import { createBench } from './bench';

self.onmessage = ({ data: { port } }: MessageEvent<Init>) => {
  self.onmessage = null;
  const bench = createBench();
  const tell = (message: FromBench) => port.postMessage(message);
  port.onmessage = async ({ data }: MessageEvent<ToBench>) => {
    tell({ type: 'proposed', id: data.id, result: await bench.propose(data.job) });
  };
  tell({ type: 'ready' });
};
