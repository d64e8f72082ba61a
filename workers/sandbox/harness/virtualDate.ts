import type { VirtualClock } from './clock';

/**
 * A `Date` that reads the virtual clock. It takes over the real prototype, so the real constructor can't be
 * reached through it.
 */
export function createDate(Real: DateConstructor, clock: VirtualClock): DateConstructor {
  function VirtualDate(this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new Real(clock.now()).toString();
    return Reflect.construct(Real, args.length === 0 ? [clock.now()] : args, new.target);
  }
  const fixed = { writable: true, configurable: true, enumerable: false };
  Object.defineProperties(VirtualDate, {
    name: { value: 'Date', configurable: true },
    length: { value: 7, configurable: true },
    prototype: { value: Real.prototype, writable: false },
    now: { ...fixed, value: () => clock.now() },
    parse: { ...fixed, value: Real.parse },
    UTC: { ...fixed, value: Real.UTC },
  });
  Object.defineProperty(Real.prototype, 'constructor', { ...fixed, value: VirtualDate });
  return VirtualDate as unknown as DateConstructor;
}
