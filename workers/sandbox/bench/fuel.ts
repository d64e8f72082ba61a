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

/** Engines word it differently: V8, JavaScriptCore, SpiderMonkey. There may be next to no stack left to look at it. */
export function isStackOverflow(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Read without running a getter.
  const message: unknown = Object.getOwnPropertyDescriptor(error, 'message')?.value;
  return (
    message === 'Maximum call stack size exceeded' ||
    message === 'Maximum call stack size exceeded.' ||
    message === 'too much recursion'
  );
}

/** What foreign code may burn while no tank is open: code that somebody left behind stops at once. */
const NONE = 0;

let left = NONE;
let metering = false;

/** Instrumented code calls this in every loop turn and at every function's entry. */
export function burn(): void {
  if (--left < 0) throw new OutOfFuel();
}

/**
 * A stack that ran over empties the tank: how many calls fit onto it differs between engines, and between the same code
 * compiled alone and together with something else.
 */
export function noteOverflow(error: unknown): void {
  if (metering && isStackOverflow(error)) left = -1;
}

/** Whatever foreign code catches passes through here first: without fuel nothing is caught. */
export function caught(error: unknown): void {
  noteOverflow(error);
  if (metering && left < 0) throw new OutOfFuel();
}

const NO_OVERFLOW = new Error('no overflow');

/**
 * Where a `finally` begins. It fails for want of stack wherever {@link caught} does: else what calls itself again there
 * would double its work with every call that has no room for that.
 */
export function atFinally(): void {
  caught(NO_OVERFLOW);
}

/** Builtins whose cost grows with length call this; it is free while the bench's own code runs. */
export function charge(steps: number): void {
  if (!metering) return;
  // NaN and negative sizes come from odd arguments that the builtin itself will refuse.
  if (steps > 0) left = steps < left ? left - Math.ceil(steps) : -1;
  if (left < 0) throw new OutOfFuel();
}

/** Builtins whose cost the bench's own code may be the caller: what the tank lacks, foreign code is told at its next step. */
export function weigh(steps: number): void {
  if (metering) left = steps < left ? left - steps : -1;
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
  // What ran dry in there and hid it stays dry.
  if (left < 0) throw new OutOfFuel();
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

  /** Fills it to the brim, or up to so many steps. */
  refill(most = Infinity): void {
    this.#left = Math.min(this.size, most);
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

/** Makes what follows free of charge until the returned function is called. Foreign code that runs meanwhile is out of fuel. */
export function stopMeter(): () => void {
  const before = left;
  const wasMetering = metering;
  left = NONE;
  metering = false;
  return () => {
    left = before;
    metering = wasMetering;
  };
}

/**
 * Runs the bench's own synchronous code in the middle of foreign code, free of charge. Foreign code that it happens to call
 * (a getter of what it was given) is out of fuel.
 */
export function offTheMeter<T>(body: () => T): T {
  const goOn = stopMeter();
  try {
    return body();
  } finally {
    goOn();
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
