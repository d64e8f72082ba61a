/**
 * Share cents out in proportion to the weights, without losing any:
 * allocate(100, [1, 1, 1]) gives [34, 33, 33].
 */
export function allocate(cents, weights) {
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  if (totalWeight === 0) {
    throw new RangeError('At least one weight must be above zero');
  }
  const exact = weights.map((weight) => (cents * weight) / totalWeight);
  const shares = exact.map(Math.floor);
  const leftOver = cents - shares.reduce((sum, share) => sum + share, 0);

  for (const index of byFraction(exact).slice(0, leftOver)) {
    shares[index] += 1;
  }
  return shares;
}

/** The positions in the order in which left-over cents are given out. */
function byFraction(exact) {
  const fractions = exact.map((amount) => amount - Math.floor(amount));
  return [...fractions.keys()].sort((a, b) => fractions[b] - fractions[a]);
}
