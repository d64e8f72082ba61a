/** A journal holds entries { day, text, lines: [{ account, cents }] } in order of their days. */
export function createJournal() {
  return [];
}

/** Write an entry: amounts above zero go into an account, those below come out of it, and together they are 0. */
export function post(journal, entry) {
  if (entry.lines.length < 2) throw new RangeError('An entry has two lines at least');
  const sum = entry.lines.reduce((total, line) => total + line.cents, 0);
  if (sum !== 0) throw new RangeError(`The entry is out of balance by ${sum}`);

  const later = journal.findIndex(({ day }) => day > entry.day);
  journal.splice(later === -1 ? journal.length : later, 0, entry);
  return journal;
}

/** Undo an entry by another one with all its signs changed. */
export function reverse(journal, entry, day) {
  const lines = entry.lines.map(({ account, cents }) => ({ account, cents: -cents }));
  return post(journal, { day, text: `Reversal: ${entry.text}`, lines });
}
