/** table[i][k] is the length of the longest common subsequence of what follows old[i] and young[k]. */
export function lcsTable(old, young) {
  const table = Array.from({ length: old.length + 1 }, () => Array(young.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let k = young.length - 1; k >= 0; k -= 1) {
      table[i][k] =
        old[i] === young[k] ? table[i + 1][k + 1] + 1 : Math.min(table[i + 1][k], table[i][k + 1]);
    }
  }
  return table;
}
