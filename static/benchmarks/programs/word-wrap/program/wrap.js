/** Wrap text to the given width; blank lines separate paragraphs. */
export function wrap(text, width) {
  if (width < 1) {
    throw new RangeError('Width must be at least 1');
  }
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => wrapParagraph(paragraph, width).join('\n'))
    .join('\n\n');
}

/** The lines of one paragraph; its own line breaks count as spaces. */
export function wrapParagraph(paragraph, width) {
  const words = paragraph.split(/\s+/).filter((word) => word !== '');
  const pieces = words.flatMap((word) => chop(word, width));
  const lines = [];
  let line = '';

  for (const piece of pieces) {
    if (line === '') {
      line = piece;
    } else if (line.length + piece.length <= width) {
      line += ` ${piece}`;
    } else {
      lines.push(line);
      line = piece;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** Cut a word into pieces that fit on a line. */
function chop(word, width) {
  const pieces = [];
  for (let start = 0; start < word.length; start += width) {
    pieces.push(word.slice(start, start + width));
  }
  return pieces;
}
