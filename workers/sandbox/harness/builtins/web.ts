import { keepName } from '../keepName';
import type { VirtualClock } from '../clock';

/** Of https://webidl.spec.whatwg.org/#idl-DOMException-error-names. */
const CODES: Readonly<Record<string, number>> = {
  InvalidCharacterError: 5,
  AbortError: 20,
  TimeoutError: 23,
  DataCloneError: 25,
};

/** An error with a name and a code, as the web's interfaces throw it. */
export class DOMException extends Error {
  static {
    keepName(this, 'DOMException');
  }

  readonly code: number;

  constructor(message = '', name = 'Error') {
    super(message);
    Object.defineProperty(this, 'name', { value: name, configurable: true });
    this.code = CODES[name] ?? 0;
  }
}

/** The web's `Event`, as far as it goes without a document. */
export class Event {
  static {
    keepName(this, 'Event');
  }

  readonly type: string;
  readonly cancelable: boolean;
  target: unknown = null;
  defaultPrevented = false;
  stopped = false;

  constructor(type: string, options: { cancelable?: boolean } = {}) {
    this.type = String(type);
    this.cancelable = Boolean(options.cancelable);
  }

  preventDefault(): void {
    if (this.cancelable) this.defaultPrevented = true;
  }

  stopImmediatePropagation(): void {
    this.stopped = true;
  }
}

/** The web's `CustomEvent`. */
export class CustomEvent extends Event {
  static {
    keepName(this, 'CustomEvent');
  }

  readonly detail: unknown;

  constructor(type: string, options: { cancelable?: boolean; detail?: unknown } = {}) {
    super(type, options);
    this.detail = options.detail ?? null;
  }
}

type Listener = ((event: Event) => void) | { handleEvent(event: Event): void };

/** The web's `EventTarget`. */
export class EventTarget {
  static {
    keepName(this, 'EventTarget');
  }

  #listeners = new Map<string, { listener: Listener; once: boolean }[]>();

  addEventListener(type: string, listener: Listener, options: boolean | { once?: boolean } = {}): void {
    const list = this.#listeners.get(type) ?? [];
    if (list.some((one) => one.listener === listener)) return;
    list.push({ listener, once: typeof options === 'object' && Boolean(options.once) });
    this.#listeners.set(type, list);
  }

  removeEventListener(type: string, listener: Listener): void {
    const list = this.#listeners.get(type) ?? [];
    this.#listeners.set(
      type,
      list.filter((one) => one.listener !== listener),
    );
  }

  dispatchEvent(event: Event): boolean {
    event.target = this;
    for (const { listener, once } of [...(this.#listeners.get(event.type) ?? [])]) {
      if (once) this.removeEventListener(event.type, listener);
      if (typeof listener === 'function') listener.call(this, event);
      else listener.handleEvent(event);
      if (event.stopped) break;
    }
    return !event.defaultPrevented;
  }
}

/** The web's `AbortSignal`. */
export class AbortSignal extends EventTarget {
  static {
    keepName(this, 'AbortSignal');
  }

  aborted = false;
  reason: unknown = undefined;
  onabort: ((event: Event) => void) | null = null;

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** Aborts after so many milliseconds; the realm sets it, by its clock. */
  static timeout: (milliseconds: number) => AbortSignal;

  /** Aborts as soon as one of them does. */
  static any(signals: Iterable<AbortSignal>): AbortSignal {
    const controller = new AbortController();
    for (const signal of signals) {
      if (signal.aborted) controller.abort(signal.reason);
      else signal.addEventListener('abort', () => controller.abort(signal.reason), { once: true });
    }
    return controller.signal;
  }

  static abort(reason?: unknown): AbortSignal {
    const controller = new AbortController();
    controller.abort(reason);
    return controller.signal;
  }
}

/** The web's `AbortController`. */
export class AbortController {
  static {
    keepName(this, 'AbortController');
  }

  readonly signal = new AbortSignal();

  abort(reason: unknown = new DOMException('This operation was aborted', 'AbortError')): void {
    const { signal } = this;
    if (signal.aborted) return;
    signal.aborted = true;
    signal.reason = reason;
    const event = new Event('abort');
    signal.onabort?.(event);
    signal.dispatchEvent(event);
  }
}

/** The web's `structuredClone`: a deep copy that keeps cycles and refuses functions. */
export function structuredClone<T>(value: T, seen = new Map<unknown, unknown>()): T {
  const copy = (one: unknown): unknown => structuredClone(one, seen);
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new DOMException(`${String(value)} could not be cloned.`, 'DataCloneError');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (seen.has(value)) return seen.get(value) as T;
  const keep = <C>(made: C): C => {
    seen.set(value, made);
    return made;
  };
  if (value instanceof Date) return keep(new Date(value.getTime())) as T;
  if (value instanceof RegExp) return keep(new RegExp(value.source, value.flags)) as T;
  if (value instanceof ArrayBuffer) return keep(value.slice(0)) as T;
  if (ArrayBuffer.isView(value)) {
    const Kind = value.constructor as new (buffer: ArrayBuffer) => object;
    return keep(
      new Kind(value.buffer.slice(value.byteOffset, value.byteOffset + value.byteLength) as ArrayBuffer),
    ) as T;
  }
  if (value instanceof Map) {
    const made = keep(new Map<unknown, unknown>());
    for (const [key, item] of value) made.set(copy(key), copy(item));
    return made as T;
  }
  if (value instanceof Set) {
    const made = keep(new Set<unknown>());
    for (const item of value) made.add(copy(item));
    return made as T;
  }
  if (value instanceof Error) {
    const made = keep(Object.create(Object.getPrototypeOf(value) as object) as Error);
    Object.defineProperty(made, 'message', { value: value.message, writable: true, configurable: true });
    return made as T;
  }
  const made = keep((Array.isArray(value) ? new Array(value.length) : {}) as Record<string, unknown>);
  for (const key of Object.keys(value)) {
    const item = copy((value as Record<string, unknown>)[key]);
    Object.defineProperty(made, key, { value: item, writable: true, enumerable: true, configurable: true });
  }
  return made as T;
}

/** `performance` by the virtual clock. */
export function createPerformance(clock: VirtualClock): Record<string, unknown> {
  return {
    now: () => (clock.shown ?? clock).elapsed,
    timeOrigin: clock.now() - clock.elapsed,
    mark: (name: string) => ({ name, startTime: clock.elapsed }),
    measure: (name: string) => ({ name, startTime: 0, duration: clock.elapsed }),
    toJSON: () => ({}),
  };
}
