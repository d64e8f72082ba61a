/** 1 / (1 + e^−x). */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The middle value; of an even number of values the mean of the two. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** All weight on one of `count` candidates. */
export const only = (chosen: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => (i === chosen ? 1 : 0));
