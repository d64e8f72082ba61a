/** A slow store that can only be asked and told asynchronously; it keeps a log of what was asked of it. */
export function createStore(initial = {}) {
  const values = new Map(Object.entries(initial));
  const log = [];

  return {
    log,
    async read(key) {
      log.push(`read ${key}`);
      return values.get(key);
    },
    async write(key, value) {
      log.push(`write ${key}=${value}`);
      values.set(key, value);
    },
    snapshot: () => Object.fromEntries(values),
  };
}
