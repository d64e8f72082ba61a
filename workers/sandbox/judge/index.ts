import type { FromJudge, Init, NumberedJob, NumberedVerdict, ToJudge } from '../protocol';
import { createJudge, type Judge } from './judge';

/** Verdicts wait so long for others to be sent along, in milliseconds: the loop meanwhile has more jobs waiting here. */
const SEND_AFTER_MS = 4;

/** The judge's worker: gets its port once, says that it is ready, then does one job after the other. */
self.onmessage = (event: MessageEvent<Init>) => {
  self.onmessage = null;
  const { port, wasm } = event.data;
  const send = (message: FromJudge): void => port.postMessage(message);
  const broken = (error: unknown): void => send({ type: 'broken', message: String(error) });
  if (!wasm) return broken('the engine was not handed in');

  createJudge(wasm).then((judge) => {
    const tell = (verdicts: readonly NumberedVerdict[]) => send({ type: 'verdicts', verdicts });
    let before: Promise<void> = Promise.resolve();
    port.onmessage = ({ data: { jobs } }: MessageEvent<ToJudge>) => {
      before = before.then(() => judgeAll(judge, jobs, tell)).catch(broken);
    };
    send({ type: 'ready', build: judge.build });
  }, broken);
};

/** Does the jobs in their order; what comes of them is told from time to time. */
async function judgeAll(
  judge: Judge,
  jobs: readonly NumberedJob[],
  tell: (verdicts: readonly NumberedVerdict[]) => void,
): Promise<void> {
  let untold: NumberedVerdict[] = [];
  let told = performance.now();
  for (const { id, job } of jobs) {
    untold.push({ id, verdict: await judge.judge(job) });
    if (performance.now() - told < SEND_AFTER_MS) continue;
    tell(untold);
    untold = [];
    told = performance.now();
  }
  if (untold.length > 0) tell(untold);
}
