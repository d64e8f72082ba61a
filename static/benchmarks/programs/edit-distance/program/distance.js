/**
 * The Levenshtein distance: the least number of insertions, deletions and
 * replacements of one letter that turn a into b. Keeps one row of the table.
 */
export function editDistance(a, b) {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);

  for (let i = 1; i <= a.length; i += 1) {
    const row = [0];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      const deleted = previous[j] + 1;
      const inserted = row[j - 1] + 1;
      row.push(Math.min(replaced, deleted, inserted));
    }
    previous = row;
  }
  return previous[b.length];
}
