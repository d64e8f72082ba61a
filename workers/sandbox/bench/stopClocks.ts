import { CLOCK_START_MS } from '../harness/clock';

/**
 * Takes out of this realm what answers differently from one moment to the next: what is left of clocks and chance beside
 * the ambient `Date` and `Math`, what can be seen of garbage collection, and timers that outlive an attempt.
 * For good; must run before the builtins are frozen.
 */
export function stopClocks(): void {
  replaceGlobal('Date', stoppedDate());
  define(Math, 'random', () => 0.5);
  stopFormat();
  replaceGlobal('WeakRef', StrongRef);
  replaceGlobal('FinalizationRegistry', SilentRegistry);
  if (typeof AbortSignal === 'function') define(AbortSignal, 'timeout', undefined);
  if (typeof Event === 'function')
    Object.defineProperty(Event.prototype, 'timeStamp', { get: () => 0, configurable: true });
  define(URL, 'createObjectURL', undefined);
}

function define(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: true, configurable: true, enumerable: false });
}

const replaceGlobal = (name: string, value: unknown): void => define(globalThis, name, value);

/** `Date` at the moment at which the virtual clock starts; what its instances call their constructor. */
function stoppedDate(): unknown {
  const RealDate = Date;
  function Date_(...args: unknown[]): unknown {
    if (!new.target) return new RealDate(CLOCK_START_MS).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [CLOCK_START_MS] : args, new.target);
  }
  Object.defineProperty(Date_, 'name', { value: 'Date' });
  Date_.prototype = RealDate.prototype;
  define(RealDate.prototype, 'constructor', Date_);
  return Object.assign(Date_, { now: () => CLOCK_START_MS, parse: RealDate.parse, UTC: RealDate.UTC });
}

/** Without an argument these format the present moment. */
function stopFormat(): void {
  const { prototype } = Intl.DateTimeFormat;
  const { formatToParts } = prototype;
  define(prototype, 'formatToParts', function (this: Intl.DateTimeFormat, date?: Date | number) {
    return formatToParts.call(this, date ?? CLOCK_START_MS);
  });
  const format = Object.getOwnPropertyDescriptor(prototype, 'format')?.get;
  if (!format) return;
  const get = function (this: Intl.DateTimeFormat): unknown {
    const bound = format.call(this) as (date: Date | number) => string;
    return (date?: Date | number) => bound(date ?? CLOCK_START_MS);
  };
  Object.defineProperty(prototype, 'format', { get, configurable: true });
}

/** A `WeakRef` that holds on: when an engine lets go depends on its mood. */
class StrongRef {
  readonly #target: unknown;
  constructor(target: unknown) {
    this.#target = target;
  }
  deref(): unknown {
    return this.#target;
  }
}

/** A `FinalizationRegistry` that never calls back. */
class SilentRegistry {
  register(): void {}
  unregister(): boolean {
    return false;
  }
}
