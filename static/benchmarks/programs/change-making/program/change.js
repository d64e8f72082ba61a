import { deposit, valuesOf, withdraw } from './till.js';

/**
 * The coins for an amount as [value, count] pairs, the largest first,
 * or null if the till cannot make it that way.
 */
export function findChange(till, amount) {
  const coins = [];
  let left = amount;

  for (const value of valuesOf(till)) {
    const count = Math.min(Math.floor(left / value), till.get(value));
    if (count > 0) {
      coins.push([value, count]);
      left -= value * count;
    }
  }
  return left === 0 ? coins : null;
}

/** Take payment for a price: the till keeps the money and gives change. */
export function pay(till, price, paidCoins) {
  const paid = paidCoins.reduce((sum, [value, count]) => sum + value * count, 0);
  if (paid < price) {
    throw new RangeError('Not enough money');
  }
  deposit(till, paidCoins);
  const change = findChange(till, paid - price);
  if (change === null) {
    withdraw(till, paidCoins);
    throw new Error('No change');
  }
  withdraw(till, change);
  return change;
}
