import { keyOf } from './key.js';

/** A function that gives the same results as `compute`, but computes each of them only once. */
export function memoise(compute) {
  const results = new Map();

  function remembering(...args) {
    const key = keyOf(args);
    if (results.has(key)) {
      remembering.hits += 1;
      return results.get(key);
    }
    const result = compute(...args);
    results.set(key, result);
    return result;
  }

  remembering.hits = 0;
  remembering.forget = (...args) => results.delete(keyOf(args));
  return remembering;
}
