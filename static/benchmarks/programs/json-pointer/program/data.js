import { formatPointer, parsePointer } from './pointer.js';

/** The value the pointer leads to, or undefined. */
export function getAt(data, pointer) {
  return parsePointer(pointer).reduce(step, data);
}

/** A copy of the data with one value replaced; the data itself is not changed. */
export function setAt(data, pointer, value) {
  return replace(data, parsePointer(pointer), value);
}

/** The pointers of all plain values in the data, in order. */
export function listPointers(data, keys = []) {
  if (!isContainer(data)) return [formatPointer(keys)];
  return Object.keys(data).flatMap((key) => listPointers(data[key], [...keys, key]));
}

function step(value, key) {
  return isContainer(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function replace(data, [key, ...rest], value) {
  if (key === undefined) return value;
  const copy = Array.isArray(data) ? [...data] : { ...data };
  copy[key] = replace(copy[key], rest, value);
  return copy;
}

function isContainer(value) {
  return typeof value === 'object' && value !== null;
}
