import { runsOf } from './runs.js';

const NEEDS_ESCAPE = /[0-9\\]/;
const MOST_AT_ONCE = 999;

/** "aaab" becomes "3ab"; a run of one or two characters is written as it is. */
export function pack(text) {
  return runsOf(text).map(packRun).join('');
}

/** The inverse of `pack`. */
export function unpack(packed) {
  let text = '';
  let count = '';
  let escaped = false;
  for (const char of packed) {
    if (!escaped && char === '\\') {
      escaped = true;
    } else if (!escaped && /[0-9]/.test(char)) {
      count += char;
    } else {
      text += char.repeat(count === '' ? 1 : Number(count));
      count = '';
      escaped = false;
    }
  }
  if (escaped || count !== '') throw new SyntaxError('The text ends too early');
  return text;
}

function packRun({ char, count }) {
  const written = NEEDS_ESCAPE.test(char) ? `\\${char}` : char;
  if (count > MOST_AT_ONCE) {
    return packRun({ char, count: MOST_AT_ONCE }) + packRun({ char, count: count - MOST_AT_ONCE });
  }
  return count > 2 ? `${count}${written}` : written.repeat(count);
}
