/** What an entry does to an account; an account may stand in several of its lines. */
export function effectOn(account, entry) {
  return entry.lines
    .filter((line) => line.account === account)
    .reduce((total, line) => total + line.cents, 0);
}

/** The balance of an account at the end of a day. */
export function balanceOf(journal, account, day = Infinity) {
  return journal
    .filter((entry) => entry.day <= day)
    .reduce((total, entry) => total + effectOn(account, entry), 0);
}

/** The balances of all accounts that are not 0, by name. */
export function trialBalance(journal, day = Infinity) {
  const accounts = new Set(journal.flatMap(({ lines }) => lines.map(({ account }) => account)));
  const balances = [...accounts].sort().map((account) => [account, balanceOf(journal, account, day)]);
  return Object.fromEntries(balances.filter(([, cents]) => cents !== 0));
}
