import { allocate } from './allocate.js';

/** What each person owes for a bill, with a tip on top: { name: cents }. */
export function splitBill(orders, { tipPercent = 0 } = {}) {
  const names = Object.keys(orders);
  const amounts = Object.values(orders);
  const food = amounts.reduce((sum, amount) => sum + amount, 0);
  const total = food + Math.round((food * tipPercent) / 100);

  const shares = allocate(total, amounts);
  return Object.fromEntries(names.map((name, i) => [name, shares[i]]));
}

/** The payments of an amount in equal parts. */
export function instalments(cents, count) {
  return allocate(cents, Array(count).fill(1));
}
