import { uniqueSlugs } from './slug.js';

/** The table of contents of a Markdown document, as an indented list of links. */
export function contents(markdown) {
  const headings = findHeadings(markdown);
  const slugs = uniqueSlugs(headings.map(({ text }) => text));
  return headings
    .map(({ level, text }, i) => `${'  '.repeat(level - 1)}- [${text}](#${slugs[i]})`)
    .join('\n');
}

function findHeadings(markdown) {
  return markdown
    .split('\n')
    .map((line) => /^(#{1,6}) +(.*?)\s*$/.exec(line))
    .filter((match) => match !== null)
    .map(([, marks, text]) => ({ level: marks.length, text }));
}
