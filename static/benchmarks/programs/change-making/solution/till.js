/** A till maps the value of each coin or note, in cents, to how many there are. */
export function createTill(counts) {
  return new Map(counts);
}

export function totalOf(till) {
  let total = 0;
  for (const [value, count] of till) total += value * count;
  return total;
}

/** The values in the till, the largest first. */
export function valuesOf(till) {
  return [...till.keys()].sort((a, b) => b - a);
}

/** Put coins in, given as [value, count] pairs. */
export function deposit(till, coins) {
  for (const [value, count] of coins) {
    till.set(value, (till.get(value) ?? 0) + count);
  }
}

export function withdraw(till, coins) {
  deposit(till, coins.map(([value, count]) => [value, -count]));
}
