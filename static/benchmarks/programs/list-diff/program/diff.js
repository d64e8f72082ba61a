import { lcsTable } from './lcs.js';

/** The steps from one list to the other, { kind: ' ' | '-' | '+', line }; what is removed comes before what is added. */
export function diff(old, young) {
  const table = lcsTable(old, young);
  const steps = [];
  let i = 0;
  let k = 0;
  while (i < old.length || k < young.length) {
    if (i < old.length && k < young.length && old[i] === young[k]) {
      steps.push({ kind: ' ', line: old[i] });
      i += 1;
      k += 1;
    } else if (k === young.length || (i < old.length && table[i + 1][k] >= table[i][k + 1])) {
      steps.push({ kind: '-', line: old[i] });
      i += 1;
    } else {
      steps.push({ kind: '+', line: young[k] });
      k += 1;
    }
  }
  return steps;
}

/** A diff as text, one line a step. */
export function formatDiff(steps) {
  return steps.map(({ kind, line }) => `${kind} ${line}`).join('\n');
}

/** How many lines were added and removed. */
export function countChanges(steps) {
  const count = (wanted) => steps.filter(({ kind }) => kind === wanted).length;
  return { added: count('+'), removed: count('-') };
}
