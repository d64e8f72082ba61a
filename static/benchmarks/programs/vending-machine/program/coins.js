const VALUES = [200, 100, 50, 20, 10, 5];

export function isCoin(value) {
  return VALUES.includes(value);
}

/** Make an amount out of the coins in the box, large ones first; null if that is not possible. */
export function makeChange(amount, box) {
  const change = [];
  let rest = amount;
  for (const value of VALUES) {
    const available = box.get(value) ?? 0;
    const count = Math.min(available, Math.floor(rest / value));
    for (let i = 0; i < count; i += 1) change.push(value);
    rest -= count * value;
  }
  return rest === 0 ? change : null;
}

export function putIn(box, coins) {
  for (const coin of coins) box.set(coin, (box.get(coin) ?? 0) + 1);
}

export function takeOut(box, coins) {
  for (const coin of coins) box.set(coin, box.get(coin) - 1);
}
