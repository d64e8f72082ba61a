import { JUDGE_BACKSTOP_MS, JUDGE_TEST_FUEL, JUDGE_VERDICT_FUEL } from '../../../src/sandbox/limits';

/** Why the engine was told to stop. */
export type Stop = 'test-fuel' | 'verdict-fuel' | 'time' | 'output' | 'exit';

/** How often the clock is looked at, in interrupts: a look costs more than an interrupt. */
const INTERRUPTS_PER_LOOK = 16;

/** Counts the engine's interrupts and decides when it has to stop. One per verdict. */
export class Fuel {
  #spent = 0;
  #limit = 0;
  #stop: Stop | null = null;
  #detail = '';
  #paused = false;
  readonly #deadline = Date.now() + JUDGE_BACKSTOP_MS;

  /** Interrupts so far, of the whole verdict. */
  get spent(): number {
    return this.#spent;
  }

  /** Why the engine had to stop since the last {@link refill}, if it had to. */
  get stopped(): Stop | null {
    return this.#stop;
  }

  /** Whether the verdict may go on. */
  get over(): Stop | null {
    return this.#stop === 'test-fuel' ? null : this.#stop;
  }

  /** A new test begins: it may spend a test's fuel, or what the verdict has left. */
  refill(): void {
    this.#limit = Math.min(this.#spent + JUDGE_TEST_FUEL, JUDGE_VERDICT_FUEL);
    this.#stop = null;
  }

  /** Stops the engine at its next interrupt, for good. */
  halt(reason: Stop, detail = ''): void {
    this.#stop ??= reason;
    this.#detail = detail;
  }

  /** What {@link halt} was told. */
  get detail(): string {
    return this.#detail;
  }

  /** Lets the harness itself do something short, which costs nothing and can't be stopped. */
  free<T>(work: () => T): T {
    this.#paused = true;
    try {
      return work();
    } finally {
      this.#paused = false;
    }
  }

  /** The engine asks, once per interrupt, whether to stop. */
  readonly interrupt = (): boolean => {
    if (this.#paused) return false;
    this.#spent += 1;
    if (this.#stop) return true;
    if (this.#spent > JUDGE_VERDICT_FUEL) this.#stop = 'verdict-fuel';
    else if (this.#spent > this.#limit)
      this.#stop = this.#limit === JUDGE_VERDICT_FUEL ? 'verdict-fuel' : 'test-fuel';
    else if (this.#spent % INTERRUPTS_PER_LOOK === 0 && Date.now() > this.#deadline) this.#stop = 'time';
    return this.#stop !== null;
  };
}
