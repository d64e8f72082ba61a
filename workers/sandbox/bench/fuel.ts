/**
 * Fuel: a counter that foreign code burns in every loop turn and call, so that a hang ends after the same number of steps on
 * every machine. One counter for the whole worker: an agent and the candidate it tests take turns, they never run at once.
 */

/** Thrown into foreign code whose fuel is gone. */
export class OutOfFuel extends Error {
  override name = 'OutOfFuel';
  constructor() {
    super('out of fuel');
  }
}

/** What foreign code may burn while no tank is open: code that somebody left behind stops at once. */
const NONE = 0;

let left = NONE;
let metering = false;

/** Instrumented code calls this in every loop turn and at every function's entry. */
export function burn(): void {
  if (--left < 0) throw new OutOfFuel();
}

/** Builtins whose cost grows with length call this; it is free while the bench's own code runs. */
export function charge(steps: number): void {
  if (!metering) return;
  // NaN and negative sizes come from odd arguments that the builtin itself will refuse.
  if (steps > 0) left = steps < left ? left - Math.ceil(steps) : -1;
  if (left < 0) throw new OutOfFuel();
}

/** True while foreign code is charged: metered builtins take their fast path otherwise. */
export function isMetering(): boolean {
  return metering;
}

/** Runs `body` without letting what it burns depend on how the engine orders its calls; used by `sort`. */
export function atFixedCost<T>(steps: number, body: () => T): T {
  if (!metering) return body();
  charge(steps);
  const before = left;
  const result = body();
  left = before;
  return result;
}

/** A supply of fuel that can be interrupted: what an agent has left waits while a candidate burns its own. */
export class Tank {
  #left: number;
  #isOpen = false;
  readonly size: number;

  /** @param size in steps: loop turns, calls, and what builtins charge. */
  constructor(size: number) {
    this.size = size;
    this.#left = size;
  }

  get used(): number {
    return this.size - Math.max(0, this.#isOpen ? left : this.#left);
  }

  /** True once code that this tank feeds ran out of fuel; while it is open, too. */
  get empty(): boolean {
    return (this.#isOpen ? left : this.#left) < 0;
  }

  refill(): void {
    this.#left = this.size;
  }

  /** Lets the code that runs from now on burn this tank, and returns what puts the state before back. */
  open(): () => void {
    const before = left;
    const wasMetering = metering;
    left = this.#left;
    metering = true;
    this.#isOpen = true;
    return () => {
      this.#isOpen = false;
      this.#left = left;
      left = before;
      metering = wasMetering;
    };
  }

  /** Runs synchronous `body` on this tank. */
  spend<T>(body: () => T): T {
    const close = this.open();
    try {
      return body();
    } finally {
      close();
    }
  }
}

/**
 * Runs the bench's own synchronous code in the middle of foreign code, free of charge. Foreign code that it happens to call
 * (a getter of what it was given) is out of fuel.
 */
export function offTheMeter<T>(body: () => T): T {
  const before = left;
  const wasMetering = metering;
  left = NONE;
  metering = false;
  try {
    return body();
  } finally {
    left = before;
    metering = wasMetering;
  }
}

/** Texts up to this length cost no more than the call or loop turn that makes them. */
const SHORT_TEXT = 256;

/**
 * Charges for the length of a text that was put together, and hands the value on: a text that grows in a loop costs nothing
 * until it is used as a key, and then a gigabyte within a few thousand turns.
 */
export function grown<T>(value: T): T {
  if (typeof value === 'string' && value.length >= SHORT_TEXT) charge(value.length / SHORT_TEXT);
  return value;
}

/** Charges for the elements that a spread copies, and hands the value on. */
export function spread<T>(value: T): T {
  if (Array.isArray(value) || typeof value === 'string') charge(value.length >> 2);
  else if (value instanceof Set || value instanceof Map) charge(value.size >> 2);
  return value;
}
