import { Bucket } from './bucket.js';

/** A bucket for each caller. */
export class Limiter {
  #buckets = new Map();
  #size;
  #interval;

  constructor({ size, interval }) {
    if (size < 1 || interval <= 0) throw new RangeError('Size and interval must be positive');
    this.#size = size;
    this.#interval = interval;
  }

  /** Ask for leave: { allowed, retryAfter }. */
  ask(caller, now, cost = 1) {
    const bucket = this.#bucketOf(caller, now);
    const allowed = bucket.take(cost, now);
    return { allowed, retryAfter: allowed ? 0 : bucket.waitFor(cost, now) };
  }

  /** Forget callers whose buckets are full; says how many are left. */
  tidy(now) {
    for (const [caller, bucket] of this.#buckets) {
      if (bucket.isFull(now)) this.#buckets.delete(caller);
    }
    return this.#buckets.size;
  }

  #bucketOf(caller, now) {
    let bucket = this.#buckets.get(caller);
    if (bucket === undefined) {
      bucket = new Bucket(this.#size, this.#interval, now);
      this.#buckets.set(caller, bucket);
    }
    return bucket;
  }
}
