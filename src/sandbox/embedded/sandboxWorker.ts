import type { FromBench, FromJudge, ToBench, ToJudge } from '../../../workers/sandbox/protocol';
import type { WorkerKind } from '../../../workers/sandbox/frame';
import { WORKER_START_MS } from '../limits';
import type { Frame } from './frame';
import { Lost } from './lost';

type Ready = Extract<FromJudge | FromBench, { type: 'ready' }>;
type Answer = Extract<FromJudge, { type: 'verdict' }> | Exclude<FromBench, { type: 'ready' }>;

/** A job without the number that it gets here. */
type Work = WithoutId<ToJudge | ToBench>;
type WithoutId<Message> = Message extends unknown ? Omit<Message, 'id'> : never;

/** One worker in the sandbox's frame. It takes one job at a time. */
export class SandboxWorker {
  readonly #frame: Frame;
  readonly #id: number;
  readonly #port: MessagePort;
  #hear: (message: FromJudge | FromBench) => void = () => {};
  #lose: (lost: Lost) => void = () => {};
  #lost: Lost | null = null;
  #jobs = 0;

  private constructor(frame: Frame, kind: WorkerKind) {
    this.#frame = frame;
    const { id, port } = frame.spawn(kind, (lost) => this.#end(lost));
    this.#id = id;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromJudge | FromBench>) => this.#hear(data);
  }

  /**
   * Starts a worker and waits until it is ready.
   * @throws Lost if it does not start.
   */
  static async start(frame: Frame, kind: WorkerKind): Promise<{ worker: SandboxWorker; ready: Ready }> {
    const worker = new SandboxWorker(frame, kind);
    const ready = await worker.#answer(WORKER_START_MS, (message) =>
      message.type === 'ready' ? message : null,
    );
    return { worker, ready };
  }

  /** Why it is of no more use, or null. */
  get lost(): Lost | null {
    return this.#lost;
  }

  /**
   * Gives it a job and waits for the answer.
   * @throws Lost if the worker dies first, or says nothing for `backstopMs` milliseconds; it is then ended.
   */
  ask(job: Work, backstopMs: number): Promise<Answer> {
    const id = ++this.#jobs;
    this.#port.postMessage({ ...job, id });
    return this.#answer(backstopMs, (message) =>
      message.type !== 'ready' && message.type !== 'broken' && message.id === id ? message : null,
    );
  }

  /** Ends it at once; what it was doing rejects with `lost`. */
  end(lost = new Lost('sandbox-died', 'the sandbox was closed')): void {
    if (!this.#lost) this.#frame.terminate(this.#id);
    this.#end(lost);
  }

  #answer<Message>(
    withinMs: number,
    wanted: (message: FromJudge | FromBench) => Message | null,
  ): Promise<Message> {
    return new Promise((resolve, reject) => {
      if (this.#lost) return reject(this.#lost);
      const seconds = withinMs / 1000;
      const timer = setTimeout(
        () => this.end(new Lost('timed-out', `no answer within the backstop of ${seconds} s`)),
        withinMs,
      );
      this.#lose = (lost) => {
        clearTimeout(timer);
        reject(lost);
      };
      this.#hear = (message) => {
        if (message.type === 'broken') return this.end(new Lost('sandbox-died', message.message));
        const found = wanted(message);
        if (!found) return;
        clearTimeout(timer);
        this.#lose = () => {};
        resolve(found);
      };
    });
  }

  #end(lost: Lost): void {
    if (this.#lost) return;
    this.#lost = lost;
    this.#port.close();
    this.#lose(lost);
  }
}
