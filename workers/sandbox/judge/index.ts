import type { FromJudge, Init, ToJudge } from '../protocol';
import { createJudge } from './judge';

/** The judge's worker: gets its port once, says that it is ready, then answers one job at a time. */
self.onmessage = (event: MessageEvent<Init>) => {
  self.onmessage = null;
  const { port, wasm } = event.data;
  const send = (message: FromJudge): void => port.postMessage(message);
  const broken = (error: unknown): void => send({ type: 'broken', message: String(error) });
  if (!wasm) return broken('the engine was not handed in');

  createJudge(wasm).then((judge) => {
    port.onmessage = ({ data }: MessageEvent<ToJudge>) => {
      judge.judge(data.job).then((verdict) => send({ type: 'verdict', id: data.id, verdict }), broken);
    };
    send({ type: 'ready', build: judge.build });
  }, broken);
};
