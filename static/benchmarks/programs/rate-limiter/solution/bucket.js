/** A bucket of tokens, full at first; one token comes back every `interval`. */
export class Bucket {
  #size;
  #interval;
  #tokens;
  #filledAt;

  constructor(size, interval, now) {
    this.#size = size;
    this.#interval = interval;
    this.#tokens = size;
    this.#filledAt = now;
  }

  /** Take tokens if there are enough; says whether there were. */
  take(count, now) {
    this.#fill(now);
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }

  /** How long it takes until so many tokens are there; Infinity for more than fit in. */
  waitFor(count, now) {
    if (count > this.#size) return Infinity;
    this.#fill(now);
    if (this.#tokens >= count) return 0;
    return (count - this.#tokens) * this.#interval - (now - this.#filledAt);
  }

  isFull(now) {
    this.#fill(now);
    return this.#tokens === this.#size;
  }

  #fill(now) {
    const due = Math.floor((now - this.#filledAt) / this.#interval);
    if (due <= 0) return;
    this.#tokens = Math.min(this.#size, this.#tokens + due);
    this.#filledAt += due * this.#interval;
  }
}
