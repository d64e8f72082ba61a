/** How deep two objects are compared, and how many parts of each: what is fresh is rarely larger. */
const DEPTH = 3;
const PARTS = 60;

/** Whether two values are told apart by what they hold, as far down as it pays to look. */
export function differ(a: unknown, b: unknown, depth = DEPTH): boolean {
  if (Object.is(a, b)) return false;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return true;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return true;
  if (depth === 0) return false;
  if (a instanceof Map || a instanceof Set) {
    const other = b as typeof a;
    return a.size !== other.size || differ([...a], [...other], depth);
  }
  if (a instanceof Date || a instanceof RegExp) return String(a) !== String(b);
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return true;
  return keys
    .slice(0, PARTS)
    .some((key) => !Object.hasOwn(b, key) || differ(at(a, key), at(b, key), depth - 1));
}

const at = (object: object, key: string): unknown => (object as Record<string, unknown>)[key];
