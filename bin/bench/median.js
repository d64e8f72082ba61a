/** The middle one of the values. @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * Measures two things in turn, A B A B, so that a slow moment of the machine meets both, and gives the ratio of medians.
 * @param {number} rounds @param {(round: number) => number | Promise<number>} a
 * @param {(round: number) => number | Promise<number>} b
 */
export async function ratio(rounds, a, b) {
  /** @type {number[]} */
  const as = [];
  /** @type {number[]} */
  const bs = [];
  for (let round = 0; round < rounds; round += 1) {
    as.push(await a(round));
    bs.push(await b(round));
  }
  return { ratio: median(as) / median(bs), a: median(as), b: median(bs) };
}
