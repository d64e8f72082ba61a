import { VirtualClock } from '../clock';

const NAMES = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'clearImmediate',
] as const;
/** Jest's own bound on timers that keep setting timers. */
const MOST_TIMERS = 100_000;

/** Time that stands still until the test lets it pass: replaces the global timers, and what the date is. */
export class FakeTimers {
  readonly #realm: Record<string, unknown>;
  readonly #real: VirtualClock;
  readonly #manner: string;
  #fake: VirtualClock | null = null;
  #replaced = new Map<string, unknown>();
  /** What `setSystemTime` said before the timers were faked, in Unix milliseconds. */
  #start: number | null = null;

  constructor(realm: object, real: VirtualClock, manner: string) {
    this.#realm = realm as Record<string, unknown>;
    this.#real = real;
    this.#manner = manner;
  }

  readonly useFakeTimers = (
    options: { now?: number | Date; doNotFake?: string[]; toFake?: string[] } = {},
  ): void => {
    this.useRealTimers();
    const fake = (this.#fake = new VirtualClock(0));
    const now = options.now === undefined ? (this.#start ?? this.#real.now()) : Number(options.now);
    fake.offset = now - fake.now();
    const clears = { clearTimeout: fake.clear, clearInterval: fake.clear, clearImmediate: fake.clear };
    const all = {
      setTimeout: fake.setTimeout,
      setInterval: fake.setInterval,
      setImmediate: fake.setImmediate,
      ...clears,
    };
    const isFaked = (name: string) =>
      !options.doNotFake?.includes(name) && (!options.toFake || options.toFake.includes(name));
    for (const name of NAMES.filter(isFaked)) {
      this.#replaced.set(name, this.#realm[name]);
      this.#realm[name] = all[name];
    }
    if (isFaked('Date')) this.#real.shown = fake;
  };

  readonly useRealTimers = (): void => {
    for (const [name, original] of this.#replaced) this.#realm[name] = original;
    this.#replaced.clear();
    this.#fake = null;
    this.#real.shown = null;
    this.#start = null;
  };

  readonly isFakeTimers = (): boolean => this.#fake !== null;
  readonly now = (): number => (this.#fake ?? this.#real).now();
  readonly getTimerCount = (): number => this.#clock.waiting;
  readonly clearAllTimers = (): void => this.#clock.clearAll();

  readonly setSystemTime = (given: number | Date | string): void => {
    const moment = given instanceof Date ? given.getTime() : new Date(given).getTime();
    if (this.#fake) this.#fake.offset += moment - this.#fake.now();
    else {
      // Vitest lets a test set the date alone.
      const dateOnly = new VirtualClock();
      dateOnly.offset = moment - dateOnly.now();
      this.#real.shown = dateOnly;
      this.#start = moment;
    }
  };

  /** Lets waiting promise reactions run: the real clock moves on only when there are none left. */
  #jobs(): Promise<void> {
    return new Promise((resolve) => void this.#real.setImmediate(() => resolve()));
  }

  get #clock(): VirtualClock {
    if (this.#fake) return this.#fake;
    throw new Error(`A timer was to be moved that is not mocked: call ${this.#manner}.useFakeTimers() first`);
  }

  readonly advanceTimersByTime = (milliseconds: number): void => this.#clock.tick(milliseconds);

  readonly advanceTimersToNextTimer = (steps = 1): void => {
    for (let i = 0; i < steps; i += 1) if (!this.#clock.advance()) return;
  };

  readonly runOnlyPendingTimers = (): void => {
    const clock = this.#clock;
    const until = clock.lastDue();
    if (until !== null) clock.tick(until - clock.elapsed);
  };

  readonly runAllTimers = (): void => {
    const clock = this.#clock;
    for (let i = 0; clock.advance(); i += 1) if (i > MOST_TIMERS) throw endless();
  };

  readonly runAllTicks = (): void => undefined;

  readonly advanceTimersByTimeAsync = async (milliseconds: number): Promise<void> => {
    const clock = this.#clock;
    const until = clock.elapsed + milliseconds;
    await this.#jobs();
    for (let due = clock.nextDue(); due !== null && due <= until; due = clock.nextDue()) {
      clock.advance();
      await this.#jobs();
    }
    clock.tick(until - clock.elapsed);
  };

  readonly advanceTimersToNextTimerAsync = async (steps = 1): Promise<void> => {
    for (let i = 0; i < steps; i += 1) {
      await this.#jobs();
      if (!this.#clock.advance()) return;
    }
    await this.#jobs();
  };

  readonly runOnlyPendingTimersAsync = async (): Promise<void> => {
    await this.#jobs();
    const until = this.#clock.lastDue();
    if (until !== null) await this.advanceTimersByTimeAsync(until - this.#clock.elapsed);
  };

  readonly runAllTimersAsync = async (): Promise<void> => {
    await this.#jobs();
    for (let i = 0; this.#clock.advance(); i += 1) {
      if (i > MOST_TIMERS) throw endless();
      await this.#jobs();
    }
  };
}

const endless = (): Error =>
  new Error(`Aborting after running ${MOST_TIMERS} timers, assuming an infinite loop!`);
