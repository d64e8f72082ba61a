import { classHighlighter, highlightTree } from '@lezer/highlight';
import { parser } from '@lezer/javascript';
import type { Token } from './segments';

/** The coloured stretches of each line of a JavaScript text. Comes in its own chunk: the parser is large. */
export function colourLines(text: string): Token[][] {
  const lines: Token[][] = [[]];
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
    lines.push([]);
  }
  let line = 0;
  highlightTree(parser.parse(text), classHighlighter, (from, to, name) => {
    for (let at = from; at < to;) {
      while ((starts[line + 1] ?? Infinity) <= at) line += 1;
      const start = starts[line] ?? 0;
      const end = Math.min(to, (starts[line + 1] ?? text.length + 1) - 1);
      if (end > at) lines[line]?.push({ from: at - start, to: end - start, name });
      at = Math.max(end, at) + 1;
    }
  });
  return lines;
}
