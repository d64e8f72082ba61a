import { lowerBound, upperBound } from './bounds.js';

/** The first index of a value, or -1. */
export function indexOf(sorted, wanted) {
  const index = lowerBound(sorted, wanted);
  return sorted[index] === wanted ? index : -1;
}

export function countOf(sorted, wanted) {
  return upperBound(sorted, wanted) - lowerBound(sorted, wanted);
}

/** How many values lie between two limits, the limits included. */
export function countBetween(sorted, least, most) {
  return upperBound(sorted, most) - lowerBound(sorted, least);
}

/** A new list with one value more, before those that are equal to it. */
export function inserted(sorted, value) {
  return sorted.toSpliced(lowerBound(sorted, value), 0, value);
}
