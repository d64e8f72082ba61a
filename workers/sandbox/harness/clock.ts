import { wrongType } from './builtins/errors';

/** Where the virtual clock starts: every execution happens at this moment, in Unix milliseconds. */
export const CLOCK_START_MS = Date.UTC(2026, 0, 1);

type Callback = (...args: unknown[]) => unknown;

/** What `setTimeout` and its kin give back; has the methods of Node's `Timeout`. */
export class Timer {
  readonly id: number;
  /** When it is due, in virtual milliseconds since the clock started. */
  due: number;
  readonly #clock: VirtualClock;
  readonly #delay: number;

  constructor(clock: VirtualClock, id: number, due: number, delay: number) {
    this.#clock = clock;
    this.id = id;
    this.due = due;
    this.#delay = delay;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  hasRef(): boolean {
    return true;
  }

  refresh(): this {
    this.due = this.#clock.elapsed + this.#delay;
    return this;
  }

  close(): this {
    this.#clock.clear(this);
    return this;
  }

  [Symbol.toPrimitive](): number {
    return this.id;
  }
}

interface Pending {
  readonly timer: Timer;
  readonly run: () => void;
  readonly interval: number | null;
}

/**
 * Timers without waiting: time stands still while code runs and jumps to the next timer when the driver calls
 * {@link advance}. Timers that are due at once run in the order in which they were set.
 */
export class VirtualClock {
  /** Virtual milliseconds since the start. */
  elapsed = 0;
  /** Moves `now()` but no timer: set by mocked dates. */
  offset = 0;
  /** While true only {@link tick} moves time: a test mocks the timers. */
  held = false;
  /** Another clock that dates are read from, while a test fakes the time. */
  shown: VirtualClock | null = null;
  #pending = new Map<number, Pending>();
  #lastId = 0;
  readonly #shortest: number;

  /** `shortest`: what a delay below 1 becomes, in milliseconds; Node's own timers take 1, faked ones 0. */
  constructor(shortest = 1) {
    this.#shortest = shortest;
  }

  /** The virtual moment in Unix milliseconds. */
  now(): number {
    return this.shown ? this.shown.now() : CLOCK_START_MS + this.elapsed + this.offset;
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#pending.size;
  }

  /** When the last of the waiting timers is due, in virtual milliseconds, or null if none waits. */
  lastDue(): number | null {
    let last: number | null = null;
    for (const { timer } of this.#pending.values()) last = Math.max(last ?? 0, timer.due);
    return last;
  }

  clearAll(): void {
    this.#pending.clear();
  }

  readonly setTimeout = (callback: Callback, delay?: unknown, ...args: unknown[]): Timer =>
    this.#add(callback, delay, args, false);

  readonly setInterval = (callback: Callback, delay?: unknown, ...args: unknown[]): Timer =>
    this.#add(callback, delay, args, true);

  readonly setImmediate = (callback: Callback, ...args: unknown[]): Timer =>
    this.#add(callback, -1, args, false);

  /** Ends a timer given as object or number; anything else is ignored, as in Node. */
  readonly clear = (timer: unknown): void => {
    const id = timer instanceof Timer ? timer.id : Number(timer);
    this.#pending.delete(id);
  };

  #add(callback: Callback, delay: unknown, args: unknown[], repeats: boolean): Timer {
    if (typeof callback !== 'function') throw wrongType('callback', 'function', callback);
    const asked = delay === -1 ? 0 : Math.trunc(Number(delay));
    // Node's rule: below 1, above 2^31 - 1 or not a number means 1 millisecond.
    const wait = delay === -1 ? 0 : asked >= 1 && asked <= 2147483647 ? asked : this.#shortest;
    const id = (this.#lastId += 1);
    const timer = new Timer(this, id, this.elapsed + wait, wait);
    this.#pending.set(id, { timer, run: () => callback(...args), interval: repeats ? wait : null });
    return timer;
  }

  #next(): Pending | null {
    let first: Pending | null = null;
    for (const pending of this.#pending.values())
      if (!first || pending.timer.due < first.timer.due) first = pending;
    return first;
  }

  /** When the next timer is due, in virtual milliseconds, or null if none waits or a test holds the clock. */
  nextDue(): number | null {
    return this.held ? null : (this.#next()?.timer.due ?? null);
  }

  /**
   * Jumps to the next timer and runs it. False if none waits. What the timer throws comes out of here.
   */
  advance(): boolean {
    if (this.held) return false;
    const next = this.#next();
    if (next) this.#fire(next);
    return next !== null;
  }

  #fire(pending: Pending): void {
    const { timer, run, interval } = pending;
    this.elapsed = Math.max(this.elapsed, timer.due);
    if (interval === null) this.#pending.delete(timer.id);
    else timer.due = this.elapsed + Math.max(1, interval);
    run();
  }

  /** Lets so many virtual milliseconds pass at once, running what falls due, in order. */
  tick(milliseconds: number): void {
    const until = this.elapsed + milliseconds;
    for (let next = this.#next(); next && next.timer.due <= until; next = this.#next()) this.#fire(next);
    this.elapsed = Math.max(this.elapsed, until);
  }

  /** Runs timers until none is left, intervals once more than the last timeout. */
  runAll(): void {
    this.tick((this.lastDue() ?? this.elapsed) - this.elapsed);
  }
}
