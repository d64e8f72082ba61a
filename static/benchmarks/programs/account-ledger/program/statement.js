import { balanceOf, effectOn } from './balances.js';

/** The entries that touch an account from one day to another, each with the balance after it. */
export function statement(journal, account, from, to) {
  let balance = 0;
  return journal
    .filter((entry) => entry.day >= from && entry.day <= to)
    .map((entry) => ({ day: entry.day, text: entry.text, cents: effectOn(account, entry) }))
    .filter(({ cents }) => cents !== 0)
    .map((row) => {
      balance += row.cents;
      return { ...row, balance };
    });
}
