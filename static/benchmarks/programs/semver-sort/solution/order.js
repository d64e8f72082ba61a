import { parseVersion } from './version.js';

/** Negative when a is older than b, positive when it is newer, else 0. */
export function compareVersions(a, b) {
  const left = parseVersion(a);
  const right = parseVersion(b);

  for (let i = 0; i < 3; i += 1) {
    const difference = left.numbers[i] - right.numbers[i];
    if (difference !== 0) return difference;
  }
  return compareTags(left.tags, right.tags);
}

/** The versions from oldest to newest, in a new list. */
export function sortVersions(versions) {
  return [...versions].sort(compareVersions);
}

export function newest(versions) {
  return sortVersions(versions).at(-1);
}

function compareTags(left, right) {
  if (left.length === 0 || right.length === 0) return right.length - left.length;

  const shared = Math.min(left.length, right.length);
  for (let i = 0; i < shared; i += 1) {
    const order = compareTag(left[i], right[i]);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** Numbers compare as numbers, words by their letters; a number is below a word. */
function compareTag(left, right) {
  if (left === right) return 0;
  if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1;
  return left < right ? -1 : 1;
}
