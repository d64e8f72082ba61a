/** Share words out to lines that fit the width when set with single spaces. */
export function breakLines(words, width) {
  const lines = [];
  let line = [];
  let length = 0;

  for (const word of words) {
    const needed = line.length === 0 ? word.length : length + 1 + word.length;
    if (line.length > 0 && needed > width) {
      lines.push(line);
      line = [word];
      length = word.length;
    } else {
      line.push(word);
      length = needed;
    }
  }
  if (line.length > 0) lines.push(line);
  return lines;
}
