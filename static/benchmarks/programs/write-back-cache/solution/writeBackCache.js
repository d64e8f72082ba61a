/** Reads each value from the store once and keeps changes back until they are flushed. */
export class WriteBackCache {
  #store;
  #values = new Map();
  #changed = new Set();

  constructor(store) {
    this.#store = store;
  }

  async get(key) {
    if (!this.#values.has(key)) {
      this.#values.set(key, await this.#store.read(key));
    }
    return this.#values.get(key);
  }

  set(key, value) {
    this.#values.set(key, value);
    this.#changed.add(key);
  }

  get unsaved() {
    return [...this.#changed];
  }

  /** Write all changes to the store; returns how many values were written. */
  async flush() {
    const keys = [...this.#changed];
    this.#changed.clear();
    for (const key of keys) {
      await this.#store.write(key, this.#values.get(key));
    }
    return keys.length;
  }

  /** Forget a value, so that it is read again; a change of it is saved before. */
  async evict(key) {
    if (this.#changed.has(key)) {
      await this.#store.write(key, this.#values.get(key));
      this.#changed.delete(key);
    }
    this.#values.delete(key);
  }
}
