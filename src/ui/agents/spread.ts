/** Mean and standard deviation of a sample. */
export interface Spread {
  readonly mean: number;
  /** Of the sample, with n − 1; 0 for a single value. */
  readonly sd: number;
  readonly n: number;
}

/** @throws RangeError for an empty sample, which has no mean. */
export function spreadOf(sample: readonly number[]): Spread {
  if (sample.length === 0) throw new RangeError('an empty sample has no mean');
  const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const squares = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / Math.max(1, sample.length - 1)), n: sample.length };
}

/** Shares (0 to 1) as `40.3 ± 1.3 %`. */
export const meanAndSd = ({ mean, sd, n }: Spread): string =>
  n > 1
    ? `${(mean * 100).toFixed(1)} ± ${(sd * 100).toFixed(1)}\u00a0%`
    : `${(mean * 100).toFixed(1)}\u00a0%`;
