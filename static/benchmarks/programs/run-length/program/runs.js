/** The runs of equal characters in a text: { char, count }. */
export function runsOf(text) {
  const runs = [];
  let current;
  for (const char of text) {
    if (current !== undefined && current.char === char) {
      current.count += 1;
    } else {
      if (current !== undefined) runs.push(current);
      current = { char, count: 1 };
    }
  }
  return runs;
}

/** The longest run, the first one of several; undefined in an empty text. */
export function longestRun(text) {
  let longest;
  for (const run of runsOf(text)) {
    if (longest === undefined || run.count > longest.count) longest = run;
  }
  return longest;
}
