import type { Limits } from '../../../src/evolution/limits';
import { JUDGE_BACKSTOP_MS, TURNS_PER_INTERRUPT } from '../../../src/sandbox/limits';
import { UNMETERED } from './metering/meterEngine';

/** What counts the turns of an engine's own loops down; see `Engine.turns`. */
interface Meter {
  turns: number;
}

/** Why the engine was told to stop. */
export type Stop = 'test-fuel' | 'verdict-fuel' | 'time' | 'output' | 'exit';

/** How often the clock is looked at, in interrupts: a look costs more than an interrupt. */
const INTERRUPTS_PER_LOOK = 16;

/**
 * Counts the engine's interrupts and decides when it has to stop; work of builtins, which interrupt nothing, counts by the turns of
 * the engine's own loops. One per verdict.
 */
export class Fuel {
  #spent = 0;
  #limit = 0;
  #stop: Stop | null = null;
  #detail = '';
  #paused = false;
  #looks = 0;
  #meter: Meter = { turns: UNMETERED };
  /** What the meter was set to last, and the turns before that which no interrupt has counted. */
  #given = 0;
  #turns = 0;
  readonly #deadline = Date.now() + JUDGE_BACKSTOP_MS;
  /** The limits of the verdict. */
  readonly limits: Limits;

  constructor(limits: Limits) {
    this.limits = limits;
  }

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

  /** From now on this engine works. */
  watch(meter: Meter): void {
    this.#meter = meter;
    this.#give();
  }

  /** A new test begins: it may spend a test's fuel, or what the verdict has left. */
  refill(): void {
    this.#turns += this.#given - this.#meter.turns;
    this.#spent += Math.floor(this.#turns / TURNS_PER_INTERRUPT);
    this.#turns %= TURNS_PER_INTERRUPT;
    const { testFuel, verdictFuel } = this.limits;
    this.#limit = Math.min(this.#spent + testFuel, verdictFuel);
    this.#stop = null;
    this.#give();
  }

  /** A builtin took all that was left, and the engine is lost with it. */
  exhaust(): void {
    this.#spent = Math.max(this.#spent, this.#limit);
    this.#stop ??= this.#outOfFuel;
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
    const { turns } = this.#meter;
    this.#paused = true;
    this.#meter.turns = UNMETERED;
    try {
      return work();
    } finally {
      this.#paused = false;
      this.#meter.turns = turns;
    }
  }

  /** The engine asks, once per interrupt, whether to stop. */
  readonly interrupt = (): boolean => {
    if (this.#paused) return false;
    // What builtins do in so many steps is usually less: only what goes beyond costs more than the interrupt.
    this.#turns += this.#given - this.#meter.turns;
    this.#spent += Math.max(1, Math.floor(this.#turns / TURNS_PER_INTERRUPT));
    this.#turns = 0;
    this.#looks += 1;
    if (this.#stop) return true;
    if (this.#spent > this.#limit) this.#stop = this.#outOfFuel;
    else if (this.#looks % INTERRUPTS_PER_LOOK === 0 && Date.now() > this.#deadline) this.#stop = 'time';
    this.#give();
    return this.#stop !== null;
  };

  get #outOfFuel(): Stop {
    return this.#limit === this.limits.verdictFuel ? 'verdict-fuel' : 'test-fuel';
  }

  /** Sets the meter to all that the test may still spend; one interrupt's worth at least, with which it is stopped. */
  #give(): void {
    const left = Math.max(1, this.#limit - this.#spent) * TURNS_PER_INTERRUPT;
    this.#given = this.#meter.turns = Math.min(left, UNMETERED);
  }
}
