/** Values with a lifetime. The cache has no clock of its own: every call says what time it is now. */
export class TtlCache {
  #entries = new Map();
  #lifetime;

  constructor(lifetime) {
    this.#lifetime = lifetime;
  }

  /** A value may have a lifetime of its own; writing it again starts a new lifetime. */
  set(key, value, now, lifetime = this.#lifetime) {
    this.#entries.set(key, { value, expires: now + lifetime });
  }

  get(key, now) {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    if (isExpired(entry, now)) {
      this.#entries.delete(key);
      return undefined;
    }
    return entry.value;
  }

  /** How much longer a value will live; 0 if there is none. */
  timeLeft(key, now) {
    const entry = this.#entries.get(key);
    return entry === undefined ? 0 : Math.max(0, entry.expires - now);
  }

  /** Drop everything that has expired; returns how many values that were. */
  sweep(now) {
    const expired = [...this.#entries].filter(([, entry]) => isExpired(entry, now));
    for (const [key] of expired) this.#entries.delete(key);
    return expired.length;
  }

  get size() {
    return this.#entries.size;
  }
}

function isExpired(entry, now) {
  return now > entry.expires;
}
