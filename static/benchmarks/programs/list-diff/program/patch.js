/** The list that the steps of a diff lead to; they must fit the list they start from. */
export function applyDiff(old, steps) {
  const young = [];
  let at = 0;
  for (const { kind, line } of steps) {
    if (kind !== '+') {
      if (old[at] !== line) throw new Error(`Line ${at + 1} is not "${line}"`);
      at += 1;
    }
    if (kind !== '-') young.push(line);
  }
  if (at < old.length) throw new Error(`Nothing is said about line ${at + 1}`);
  return young;
}

/** The steps that lead back again. */
export function inverted(steps) {
  const other = { '+': '-', '-': '+', ' ': ' ' };
  return steps.map(({ kind, line }) => ({ kind: other[kind], line }));
}
