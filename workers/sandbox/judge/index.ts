import type { FromJudge, Init, ToJudge } from '../protocol';
import { createJudge } from './judge';

/** The judge's worker: gets its port once, says that it is ready, then does one job after the other. */
self.onmessage = (event: MessageEvent<Init>) => {
  self.onmessage = null;
  const { port, wasm } = event.data;
  const send = (message: FromJudge): void => port.postMessage(message);
  const broken = (error: unknown): void => send({ type: 'broken', message: String(error) });
  if (!wasm) return broken('the engine was not handed in');

  createJudge(wasm).then((judge) => {
    let before: Promise<void> = Promise.resolve();
    port.onmessage = ({ data: { id, job } }: MessageEvent<ToJudge>) => {
      before = before
        .then(() => judge.judge(job))
        .then((verdict) => send({ type: 'verdict', id, verdict }), broken);
    };
    send({ type: 'ready', build: judge.build });
  }, broken);
};
