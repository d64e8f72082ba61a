import { TRIES } from '../limits';
import { Lost } from './lost';
import type { SandboxWorker } from './sandboxWorker';

/** A worker's place in the pool. The worker is started when it is first needed, and again when it was lost. */
class Seat {
  /** Jobs that were given to its worker and not answered yet. */
  jobs = 0;
  readonly #start: () => Promise<SandboxWorker>;
  #worker: Promise<SandboxWorker> | null = null;

  constructor(start: () => Promise<SandboxWorker>) {
    this.#start = start;
  }

  /** @throws Lost if it can't be started. */
  async worker(): Promise<SandboxWorker> {
    const current = (this.#worker ??= this.#start());
    const worker = await current.catch((error: unknown) => {
      if (this.#worker === current) this.#worker = null;
      throw error;
    });
    if (!worker.lost) return worker;
    if (this.#worker === current) this.#worker = null;
    return this.worker();
  }

  end(): void {
    // What did not start needs no end.
    this.#worker?.then(
      (worker) => worker.end(),
      () => undefined,
    );
    this.#worker = null;
  }
}

/**
 * Runs jobs on a few workers of one kind, each on the one that has the least to do; a lost worker is replaced, its job
 * tried again.
 */
export class Pool {
  readonly #seats: readonly Seat[];
  readonly #depth: number;
  readonly #queue: (() => void)[] = [];
  #taken = 0;
  #replaced = 0;

  /** `depth` is how many jobs a worker is given at once: with two, it need not wait for the next one. */
  constructor(size: number, depth: number, start: () => Promise<SandboxWorker>) {
    this.#seats = Array.from({ length: size }, () => new Seat(start));
    this.#depth = depth;
  }

  /** Workers that were lost since the pool was made. */
  get replaced(): number {
    return this.#replaced;
  }

  /** Starts a first worker beforehand. */
  async warmUp(): Promise<void> {
    await this.run(async () => undefined);
  }

  /**
   * Runs one job.
   * @throws Lost if the workers die with it as often as it may be tried; AbortError if `signal` ends it.
   */
  async run<Reply>(work: (worker: SandboxWorker) => Promise<Reply>, signal?: AbortSignal): Promise<Reply> {
    for (let tries = 0; ;) {
      await this.#turn(signal);
      const seat = this.#seats.reduce((least, other) => (other.jobs < least.jobs ? other : least));
      seat.jobs += 1;
      try {
        return await this.#attempt(seat, work, signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof Lost)) throw error;
        if (!error.begun) continue;
        this.#replaced += 1;
        tries += 1;
        if (tries === TRIES) throw error;
      } finally {
        seat.jobs -= 1;
        this.#taken -= 1;
        this.#queue.shift()?.();
      }
    }
  }

  /** Ends every worker. */
  close(): void {
    for (const seat of this.#seats) seat.end();
  }

  async #attempt<Reply>(
    seat: Seat,
    work: (worker: SandboxWorker) => Promise<Reply>,
    signal?: AbortSignal,
  ): Promise<Reply> {
    const worker = await seat.worker();
    const abort = () => worker.end();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      signal?.throwIfAborted();
      return await work(worker);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Resolves when the workers can take another job. */
  async #turn(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.#taken += 1;
    if (this.#taken <= this.#seats.length * this.#depth) return;
    await new Promise<void>((resolve) => this.#queue.push(resolve));
    if (signal?.aborted) {
      this.#taken -= 1;
      this.#queue.shift()?.();
      signal.throwIfAborted();
    }
  }
}
