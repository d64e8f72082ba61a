import { TRIES } from '../limits';
import { Lost } from './lost';
import type { SandboxWorker } from './sandboxWorker';

/** Runs jobs on a few workers of one kind, each on whichever is free; a lost worker is replaced, its job tried again. */
export class Pool {
  readonly #start: () => Promise<SandboxWorker>;
  readonly #size: number;
  readonly #idle: SandboxWorker[] = [];
  readonly #busy = new Set<SandboxWorker>();
  readonly #queue: (() => void)[] = [];
  #taken = 0;
  #replaced = 0;

  constructor(size: number, start: () => Promise<SandboxWorker>) {
    this.#size = size;
    this.#start = start;
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
    for (let attempt = 1; ; attempt++) {
      await this.#turn(signal);
      try {
        return await this.#attempt(work, signal);
      } catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof Lost)) throw error;
        this.#replaced += 1;
        if (attempt === TRIES) throw error;
      } finally {
        this.#taken -= 1;
        this.#queue.shift()?.();
      }
    }
  }

  /** Ends every worker. */
  close(): void {
    for (const worker of [...this.#idle, ...this.#busy]) worker.end();
    this.#idle.length = 0;
  }

  async #attempt<Reply>(
    work: (worker: SandboxWorker) => Promise<Reply>,
    signal?: AbortSignal,
  ): Promise<Reply> {
    const worker = this.#usable() ?? (await this.#start());
    this.#busy.add(worker);
    const abort = () => worker.end();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      signal?.throwIfAborted();
      return await work(worker);
    } finally {
      signal?.removeEventListener('abort', abort);
      this.#busy.delete(worker);
      if (!worker.lost) this.#idle.push(worker);
    }
  }

  #usable(): SandboxWorker | undefined {
    for (let worker = this.#idle.pop(); worker; worker = this.#idle.pop()) if (!worker.lost) return worker;
    return undefined;
  }

  /** Resolves when fewer jobs than workers are under way. */
  async #turn(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.#taken += 1;
    if (this.#taken <= this.#size) return;
    await new Promise<void>((resolve) => this.#queue.push(resolve));
    if (signal?.aborted) {
      this.#taken -= 1;
      this.#queue.shift()?.();
      signal.throwIfAborted();
    }
  }
}
