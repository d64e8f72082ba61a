import { BENCH_WORKER_RUNS, TRIES } from '../limits';
import { Lost } from './lost';
import type { SandboxWorker } from './sandboxWorker';

/** A worker's place in the pool. The worker is started when it is first needed, and again when it was lost. */
class Seat {
  /** Jobs that were given to its worker and not answered yet. */
  jobs = 0;
  /** Its worker's job must stay the only one. */
  alone = false;
  /** Workers that were lost here. */
  replaced = 0;
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
    if (!worker.lost && worker.testRuns < BENCH_WORKER_RUNS) return worker;
    if (!worker.lost) {
      // Worn out, and idle: benches have one job at a time.
      this.end();
      return this.worker();
    }
    if (this.#worker === current) {
      this.#worker = null;
      this.replaced += 1;
    }
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

/** A job that waits for a seat. */
interface Waiting {
  readonly alone: boolean;
  /** Where it had best be done; see {@link Pool.run}. */
  readonly home: Seat | undefined;
  readonly resolve: (seat: Seat) => void;
}

/**
 * Runs jobs on a few workers of one kind, each on the one that has the least to do. A lost worker is replaced; the jobs
 * that it had are tried again, each in a worker of its own, so that only what kills workers is given up.
 */
export class Pool {
  readonly #seats: readonly Seat[];
  readonly #depth: number;
  readonly #start: () => Promise<SandboxWorker>;
  readonly #keepsSpare: boolean;
  readonly #queue: Waiting[] = [];
  #spare: Promise<SandboxWorker> | null = null;

  /**
   * `depth` is how many jobs a worker is given at once: with two, it need not wait for the next one. `keepsSpare`: from the first
   * job on a further worker stands by, for kinds whose start takes longer than whoever waits for the next answer should wait.
   */
  constructor(size: number, depth: number, start: () => Promise<SandboxWorker>, keepsSpare = false) {
    this.#seats = Array.from({ length: size }, () => new Seat(() => this.#fresh()));
    this.#depth = depth;
    this.#start = start;
    this.#keepsSpare = keepsSpare;
  }

  /** Workers that were lost and replaced since the pool was made. */
  get replaced(): number {
    return this.#seats.reduce((sum, seat) => sum + seat.replaced, 0);
  }

  /** Starts a first worker beforehand. */
  async warmUp(): Promise<void> {
    await this.#seats[0]?.worker();
  }

  /**
   * Runs one job. Jobs on one `subject`, a whole number at least 0, go to the same worker, which may remember it, unless another
   * would be idle.
   * @throws Lost if the workers die with it as often as it may be tried; AbortError if `signal` ends it.
   */
  async run<Reply>(
    work: (worker: SandboxWorker) => Promise<Reply>,
    signal?: AbortSignal,
    subject?: number,
  ): Promise<Reply> {
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted();
      const seat = await this.#take(attempt > 1, subject);
      try {
        return await this.#attempt(seat, work, signal);
      } catch (error) {
        signal?.throwIfAborted();
        // What outlasted the clock once would do so again.
        if (!(error instanceof Lost) || attempt === TRIES || error.ending === 'timed-out') throw error;
      } finally {
        this.#leave(seat);
      }
    }
  }

  /** Ends every worker. */
  close(): void {
    for (const seat of this.#seats) seat.end();
    this.#spare?.then(
      (worker) => worker.end(),
      () => undefined,
    );
    this.#spare = null;
  }

  /** The spare one where there is one, else one that has to start first. */
  async #fresh(): Promise<SandboxWorker> {
    const spare = this.#spare;
    this.#spare = null;
    const worker = await spare?.catch(() => null);
    return worker && !worker.lost ? worker : this.#start();
  }

  #standBy(): void {
    if (!this.#keepsSpare || this.#spare) return;
    this.#spare = this.#start();
    // Whoever needs it tries again.
    this.#spare.catch(() => undefined);
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
      const reply = await work(worker);
      this.#standBy();
      return reply;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  #take(alone: boolean, subject?: number): Promise<Seat> {
    const home = subject === undefined ? undefined : this.#seats[subject % this.#seats.length];
    return new Promise((resolve) => {
      this.#queue.push({ alone, home, resolve });
      // Jobs often come by the dozen: the next one may fit a free seat better.
      queueMicrotask(() => this.#serve());
    });
  }

  #leave(seat: Seat): void {
    seat.jobs -= 1;
    seat.alone = false;
    this.#serve();
  }

  /** Gives seats to those that wait. */
  #serve(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      const { waiting, seat } = next;
      this.#queue.splice(this.#queue.indexOf(waiting), 1);
      seat.jobs += 1;
      seat.alone = waiting.alone;
      waiting.resolve(seat);
    }
  }

  /** The first that may have the seat it wants, or else the first of all, if there is a seat for it. */
  #next(): { readonly waiting: Waiting; readonly seat: Seat } | null {
    const most = ({ alone }: Waiting): number => (alone ? 1 : this.#depth);
    for (const waiting of this.#queue) {
      const { home } = waiting;
      const seat = this.#free(most(waiting), home ? [home] : this.#seats);
      if (seat) return { waiting, seat };
      if (!home) break;
    }
    const [waiting] = this.#queue;
    const seat = waiting && this.#free(most(waiting), this.#seats);
    return seat ? { waiting, seat } : null;
  }

  /** The one of these seats with the fewest jobs, if it has fewer than so many. */
  #free(most: number, seats: readonly Seat[]): Seat | undefined {
    const free = seats.filter(({ alone, jobs }) => !alone && jobs < most);
    if (free.length === 0) return undefined;
    return free.reduce((least, seat) => (seat.jobs < least.jobs ? seat : least));
  }
}
