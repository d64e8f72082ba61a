/** A cache that forgets the least recently used entry. A Map keeps its keys in order: the oldest use comes first. */
export class LruCache {
  #entries = new Map();
  #capacity;

  constructor(capacity) {
    if (!Number.isInteger(capacity) || capacity < 1) {
      throw new RangeError('The capacity must be a positive whole number');
    }
    this.#capacity = capacity;
  }

  get size() {
    return this.#entries.size;
  }

  has(key) {
    return this.#entries.has(key);
  }

  get(key) {
    if (!this.#entries.has(key)) return undefined;

    const value = this.#entries.get(key);
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key, value) {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#capacity) this.#evict();
    return this;
  }

  /** The keys, the least recently used one first. */
  keys() {
    return [...this.#entries.keys()];
  }

  #evict() {
    const [oldest] = this.#entries.keys();
    this.#entries.delete(oldest);
  }
}
