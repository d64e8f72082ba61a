/** A sorted copy of numbers. */
export function ascending(numbers) {
  return [...numbers].sort((a, b) => a - b);
}

/** The value below which that share of the numbers lies, between two of them in proportion. */
export function quantile(numbers, share) {
  if (numbers.length === 0) return NaN;
  const sorted = ascending(numbers);
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

export function median(numbers) {
  return quantile(numbers, 0.5);
}
