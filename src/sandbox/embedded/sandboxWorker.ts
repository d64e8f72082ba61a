import type {
  FromBench,
  FromJudge,
  NumberedJob,
  NumberedVerdict,
  ToBench,
  ToJudge,
} from '../../../workers/sandbox/protocol';
import type { WorkerKind } from '../../../workers/sandbox/frame';
import { WORKER_START_MS } from '../limits';
import type { Frame } from './frame';
import type { JudgeJob } from '../sandbox';
import { Lost } from './lost';

type Message = FromJudge | FromBench;
type Ready = Extract<Message, { type: 'ready' }>;
type Answer = ({ readonly type: 'verdict' } & NumberedVerdict) | Extract<FromBench, { id: number }>;

/** A job without the number that it gets here. */
type Work = WithoutId<ToBench> | { readonly type: 'judge'; readonly job: JudgeJob };
type WithoutId<Job> = Job extends unknown ? Omit<Job, 'id'> : never;

/** Something the worker still has to answer. */
interface Question {
  /** 0 stands for 'are you ready?', which every worker answers unasked. */
  readonly id: number;
  readonly withinMs: number;
  readonly resolve: (message: Answer | Ready) => void;
  readonly reject: (lost: Lost) => void;
}

const TYPES: readonly unknown[] = [
  'ready',
  'broken',
  'verdicts',
  'proposed',
  'improved',
] satisfies Message['type'][];

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;

const isMessage = (data: unknown): data is Message =>
  isRecord(data) &&
  TYPES.includes(data['type']) &&
  (data['type'] !== 'verdicts' || (Array.isArray(data['verdicts']) && data['verdicts'].every(isRecord)));

/** One worker in the sandbox's frame. It does one job after the other; the next may already wait in it. */
export class SandboxWorker {
  readonly #frame: Frame;
  readonly #id: number;
  readonly #port: MessagePort;
  /** The one that the worker is at, then those that wait in it. */
  readonly #open: Question[] = [];
  /** Jobs for a judge that are sent together once everybody who asks at this moment has asked. */
  #unsent: NumberedJob[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lost: Lost | null = null;
  #jobs = 0;
  /** Test runs that it has made so far; a bench wears out by them. */
  testRuns = 0;

  private constructor(frame: Frame, kind: WorkerKind) {
    this.#frame = frame;
    const { id, port } = frame.spawn(kind, (lost) => this.#end(lost));
    this.#id = id;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isMessage(data)) this.#hear(data);
      else this.#unasked();
    };
  }

  /**
   * Starts a worker and waits until it is ready.
   * @throws Lost if it does not start.
   */
  static async start(frame: Frame, kind: WorkerKind): Promise<{ worker: SandboxWorker; ready: Ready }> {
    const worker = new SandboxWorker(frame, kind);
    const ready = await worker.#answer(0, WORKER_START_MS);
    return { worker, ready: ready as Ready };
  }

  /** Why it is of no more use, or null. */
  get lost(): Lost | null {
    return this.#lost;
  }

  /**
   * Gives it a job and waits for the answer.
   * @throws Lost if the worker dies first, or says nothing for `backstopMs` milliseconds after it has begun with
   * the job; it is then ended.
   */
  async ask(job: Work, backstopMs: number): Promise<Answer> {
    const id = ++this.#jobs;
    if (job.type === 'judge') this.#sendSoon({ id, job: job.job });
    else this.#post({ ...job, id });
    return (await this.#answer(id, backstopMs)) as Answer;
  }

  #sendSoon(job: NumberedJob): void {
    if (this.#unsent.length === 0) queueMicrotask(() => this.#sendJobs());
    this.#unsent.push(job);
  }

  #sendJobs(): void {
    const jobs = this.#unsent;
    this.#unsent = [];
    this.#post({ type: 'judge', jobs });
  }

  #post(message: ToJudge | ToBench): void {
    this.#port.postMessage(message);
  }

  /** Ends it at once; what it was doing rejects with `lost`. */
  end(lost = new Lost('sandbox-died', 'the sandbox was closed')): void {
    if (!this.#lost) this.#frame.terminate(this.#id);
    this.#end(lost);
  }

  #answer(id: number, withinMs: number): Promise<Answer | Ready> {
    return new Promise((resolve, reject) => {
      if (this.#lost) return reject(this.#lost);
      this.#open.push({ id, withinMs, resolve, reject });
      if (this.#open.length === 1) this.#watch();
    });
  }

  #hear(message: Message): void {
    if (message.type === 'broken') return this.end(new Lost('sandbox-died', String(message.message)));
    if (message.type !== 'verdicts') this.#take(message);
    else for (const { id, verdict } of message.verdicts) this.#take({ type: 'verdict', id, verdict });
    if (!this.#lost) this.#watch();
  }

  #take(message: Answer | Ready): void {
    const [current] = this.#open;
    if (!current || current.id !== (message.type === 'ready' ? 0 : message.id)) return this.#unasked();
    this.#open.shift();
    current.resolve(message);
  }

  /** Gives the worker its time for what it is at now. */
  #watch(): void {
    clearTimeout(this.#timer);
    const [current] = this.#open;
    if (!current) return;
    const why = `no answer within the backstop of ${current.withinMs / 1000} s`;
    this.#timer = setTimeout(() => this.end(new Lost('timed-out', why)), current.withinMs);
  }

  /** A worker that says what nobody asked for does not run our code alone any more, or could flood us: it is ended. */
  #unasked(): void {
    this.end(new Lost('sandbox-died', 'a sandbox worker said what nobody asked for'));
  }

  /** Which of several jobs was under way is not known: none of them is blamed, and each is tried again alone. */
  #end(lost: Lost): void {
    if (this.#lost) return;
    this.#lost = lost;
    this.#port.close();
    clearTimeout(this.#timer);
    const open = this.#open.splice(0);
    const told = open.length === 1 ? lost : new Lost('sandbox-died', lost.message);
    for (const { reject } of open) reject(told);
  }
}
