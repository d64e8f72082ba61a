import { breakLines } from './lines.js';

/** The lines of the text, stretched to the width; the last one is not. */
export function justify(text, width) {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines = breakLines(words, width);
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    return isLast ? line.join(' ') : stretch(line, width);
  });
}

/** Put spaces between the words so that they take up the whole width. */
export function stretch(words, width) {
  const gaps = words.length - 1;
  if (gaps === 0) return words[0];

  const letters = words.join('').length;
  const spaces = width - letters;
  const narrow = Math.floor(spaces / gaps);
  const widerGaps = spaces % words.length;

  return words
    .map((word, index) => (index < gaps ? word + ' '.repeat(gapAfter(index, narrow, widerGaps)) : word))
    .join('');
}

function gapAfter(index, narrow, widerGaps) {
  return index < widerGaps ? narrow + 1 : narrow;
}
