import type { Pace } from '../../src/evolution/ports';

/** Start, pause and step of a run, and its clock. */
export class Pacer implements Pace {
  #running = false;
  #steps = 0;
  #earlierMs: number;
  #since: number | null = null;
  #wake: () => void = () => {};

  /** `seconds` of running that lie behind it already. */
  constructor(seconds: number) {
    this.#earlierMs = seconds * 1000;
  }

  get running(): boolean {
    return this.#running;
  }

  start(): void {
    this.#running = true;
    this.#since ??= performance.now();
    this.#wake();
  }

  pause(): void {
    this.#running = false;
    this.#steps = 0;
    if (this.#since !== null) this.#earlierMs += performance.now() - this.#since;
    this.#since = null;
  }

  /** Lets one turn start. */
  step(): void {
    this.#steps += 1;
    this.#wake();
  }

  admit(): boolean {
    if (this.#running) return true;
    if (this.#steps === 0) return false;
    this.#steps -= 1;
    return true;
  }

  opened(signal: AbortSignal): Promise<void> {
    if (this.#running || this.#steps > 0 || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      this.#wake = resolve;
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  seconds(): number {
    const now = this.#since === null ? 0 : performance.now() - this.#since;
    return (this.#earlierMs + now) / 1000;
  }
}
