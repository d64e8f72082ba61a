/** What `process.nextTick` was given: run when the code under way is done, before or after the promise reactions as in Node. */
export class Ticks {
  #waiting: (() => void)[] = [];

  readonly add = (work: () => void): void => void this.#waiting.push(work);

  get any(): boolean {
    return this.#waiting.length > 0;
  }

  /** Runs them, and those that they add. What one throws goes to `uncaught`. */
  run(uncaught: (error: unknown) => void): void {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      try {
        next();
      } catch (error) {
        uncaught(error);
      }
    }
  }
}
