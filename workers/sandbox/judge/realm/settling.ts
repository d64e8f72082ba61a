import { VIRTUAL_CLOCK_MS } from '../../../../src/sandbox/limits';
import type { Ticks } from '../../harness/builtins/ticks';
import type { VirtualClock } from '../../harness/clock';

/** Work that may have to wait, as the host sees it: started once, then looked at again until it has settled. */
export class Settling {
  readonly #clock: VirtualClock;
  readonly #ticks: Ticks;
  #round = 0;
  #until = 0;
  /** Virtual milliseconds that timers may let pass for one piece of work. */
  patience = VIRTUAL_CLOCK_MS;
  #settled: { readonly value: unknown } | { readonly error: unknown } | null = null;

  constructor(clock: VirtualClock, ticks: Ticks) {
    this.#clock = clock;
    this.#ticks = ticks;
  }

  /** From now on timers may let one piece of work's virtual time pass. */
  begin(): void {
    this.#until = this.#clock.elapsed + this.patience;
  }

  /** A new piece of work: what came of the one before no longer counts. */
  fresh(): void {
    this.#settled = null;
    this.#round += 1;
    this.begin();
  }

  /** Waits for what the work has come to so far; '' tells the host to wait too. */
  wait(value: Promise<unknown>): '' {
    const round = this.#round;
    const settle = (settled: { value: unknown } | { error: unknown }) => {
      if (this.#round === round) this.#settled ??= settled;
    };
    value.then(
      (result) => settle({ value: result }),
      (error: unknown) => settle({ error }),
    );
    return '';
  }

  /** '' while it has not settled. Throws what the work threw. */
  poll(show: (value: never) => string): string {
    const settled = this.#settled;
    if (!settled) return '';
    if ('error' in settled) throw settled.error;
    return settled.value === null || !Array.isArray(settled.value) ? 'null' : show(settled.value as never);
  }

  /** An error that nobody caught while nothing in particular was under way. */
  fail(error: unknown): void {
    this.#settled ??= { error };
  }

  /** Forgets the work under way. */
  drop(): void {
    this.#round += 1;
    this.#settled = null;
  }

  /** Runs what `nextTick` was given or, if that was nothing, jumps to the next timer. `late`: it is due after the virtual time that one piece of work may take. */
  advance(uncaught: (error: unknown) => void): 'ran' | 'idle' | 'late' {
    if (this.#ticks.any) {
      this.#ticks.run(uncaught);
      return 'ran';
    }
    const due = this.#clock.nextDue();
    if (due === null) return 'idle';
    if (due > this.#until) return 'late';
    try {
      this.#clock.advance();
    } catch (error) {
      uncaught(error);
    }
    // Before the promise reactions, which the host runs next.
    this.#ticks.run(uncaught);
    return 'ran';
  }
}
