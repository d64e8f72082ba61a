import { wrap } from './wrap.js';

/** Quote a message as in e-mail: each line starts with "> ", within the width. */
export function quote(text, width = 72) {
  const mark = '> ';
  return wrap(text, width - mark.length)
    .split('\n')
    .map((line) => (mark + line).trimEnd())
    .join('\n');
}
