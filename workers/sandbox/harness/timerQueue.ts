/** A timer as the clock keeps it. */
export interface Pending {
  /** Timers are numbered in the order in which they were set. */
  readonly id: number;
  readonly run: () => void;
  /** Milliseconds to wait. */
  readonly delay: number;
  readonly repeats: boolean;
  /** In virtual milliseconds since the clock started. */
  due: number;
  /** Its place in the queue. */
  at: number;
}

const isBefore = (a: Pending, b: Pending): boolean => a.due < b.due || (a.due === b.due && a.id < b.id);

/** Timers, the next one to be run first: a binary heap, because a program may set thousands of them. */
export class TimerQueue {
  readonly #heap: Pending[] = [];

  get first(): Pending | null {
    return this.#heap[0] ?? null;
  }

  add(timer: Pending): void {
    this.#put(timer, this.#heap.length);
    this.#settle(timer);
  }

  /** Finds the place of a timer in the queue whose `due` has changed. */
  moved(timer: Pending): void {
    this.#settle(timer);
  }

  /** Takes out a timer that is in the queue. */
  remove(timer: Pending): void {
    const last = this.#heap.pop()!;
    if (last === timer) return;
    this.#put(last, timer.at);
    this.#settle(last);
  }

  #put(timer: Pending, at: number): void {
    this.#heap[at] = timer;
    timer.at = at;
  }

  /** Up or down to where those above are due before it, and those below after it. */
  #settle(timer: Pending): void {
    for (let above = this.#above(timer); above && isBefore(timer, above); above = this.#above(timer))
      this.#swap(timer, above);
    for (let below = this.#below(timer); below && isBefore(below, timer); below = this.#below(timer))
      this.#swap(timer, below);
  }

  #above({ at }: Pending): Pending | undefined {
    return at === 0 ? undefined : this.#heap[(at - 1) >> 1];
  }

  /** The earlier one of the two below. */
  #below({ at }: Pending): Pending | undefined {
    const left = this.#heap[2 * at + 1];
    const right = this.#heap[2 * at + 2];
    return left && right && isBefore(right, left) ? right : left;
  }

  #swap(a: Pending, b: Pending): void {
    const { at } = a;
    this.#put(a, b.at);
    this.#put(b, at);
  }
}
