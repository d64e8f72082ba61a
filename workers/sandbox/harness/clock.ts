import { wrongType } from './builtins/errors';
import { TimerQueue, type Pending } from './timerQueue';

/** Where the virtual clock starts: every execution happens at this moment, in Unix milliseconds. */
export const CLOCK_START_MS = Date.UTC(2026, 0, 1);

type Callback = (...args: unknown[]) => unknown;

/** What `setTimeout` and its kin give back; has the methods of Node's `Timeout`. */
export class Timer {
  readonly id: number;
  readonly #clock: VirtualClock;

  constructor(clock: VirtualClock, id: number) {
    this.#clock = clock;
    this.id = id;
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
    this.#clock.refresh(this);
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
  readonly #pending = new Map<number, Pending>();
  #queue = new TimerQueue();
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
    for (const { due } of this.#pending.values()) last = Math.max(last ?? 0, due);
    return last;
  }

  clearAll(): void {
    this.#pending.clear();
    this.#queue = new TimerQueue();
  }

  readonly setTimeout = (callback: Callback, delay?: unknown, ...args: unknown[]): Timer =>
    this.#add(callback, delay, args, false);

  readonly setInterval = (callback: Callback, delay?: unknown, ...args: unknown[]): Timer =>
    this.#add(callback, delay, args, true);

  readonly setImmediate = (callback: Callback, ...args: unknown[]): Timer =>
    this.#add(callback, -1, args, false);

  /** Ends a timer given as object or number; anything else is ignored, as in Node. */
  readonly clear = (timer: unknown): void => {
    const pending = this.#pending.get(timer instanceof Timer ? timer.id : Number(timer));
    if (pending) this.#drop(pending);
  };

  /** Lets a timer that still waits begin to wait anew. */
  refresh(timer: Timer): void {
    const pending = this.#pending.get(timer.id);
    if (pending) this.#wait(pending, pending.delay);
  }

  #add(callback: Callback, delay: unknown, args: unknown[], repeats: boolean): Timer {
    if (typeof callback !== 'function') throw wrongType('callback', 'function', callback);
    const asked = delay === -1 ? 0 : Math.trunc(Number(delay));
    // Node's rule: below 1, above 2^31 - 1 or not a number means 1 millisecond.
    const wait = delay === -1 ? 0 : asked >= 1 && asked <= 2147483647 ? asked : this.#shortest;
    const id = (this.#lastId += 1);
    const run = () => void callback(...args);
    const pending: Pending = { id, run, delay: wait, repeats, due: this.elapsed + wait, at: 0 };
    this.#pending.set(id, pending);
    this.#queue.add(pending);
    return new Timer(this, id);
  }

  #wait(pending: Pending, delay: number): void {
    pending.due = this.elapsed + delay;
    this.#queue.moved(pending);
  }

  #drop(pending: Pending): void {
    this.#pending.delete(pending.id);
    this.#queue.remove(pending);
  }

  /** When the next timer is due, in virtual milliseconds, or null if none waits or a test holds the clock. */
  nextDue(): number | null {
    return this.held ? null : (this.#queue.first?.due ?? null);
  }

  /**
   * Jumps to the next timer and runs it. False if none waits. What the timer throws comes out of here.
   */
  advance(): boolean {
    if (this.held) return false;
    const next = this.#queue.first;
    if (next) this.#fire(next);
    return next !== null;
  }

  #fire(pending: Pending): void {
    const { run, delay, repeats } = pending;
    this.elapsed = Math.max(this.elapsed, pending.due);
    if (repeats) this.#wait(pending, Math.max(1, delay));
    else this.#drop(pending);
    run();
  }

  /** Lets so many virtual milliseconds pass at once, running what falls due, in order. */
  tick(milliseconds: number): void {
    const until = this.elapsed + milliseconds;
    for (let next = this.#queue.first; next && next.due <= until; next = this.#queue.first) this.#fire(next);
    this.elapsed = Math.max(this.elapsed, until);
  }

  /** Runs timers until none is left, intervals once more than the last timeout. */
  runAll(): void {
    this.tick((this.lastDue() ?? this.elapsed) - this.elapsed);
  }
}
