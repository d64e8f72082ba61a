/** The number of a column: A is 1, Z is 26, AA is 27. */
export function columnNumber(letters) {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

export function columnLetters(number) {
  if (number === 0) return '';
  const last = (number - 1) % 26;
  return columnLetters((number - 1 - last) / 26) + String.fromCharCode(65 + last);
}

/** All cells of a range such as "A1:B3", row by row; a single cell is a range, too. */
export function cellsOf(range) {
  const [first, last = first] = range.split(':').map(parseCell);
  const cells = [];
  for (let row = first.row; row < last.row; row += 1) {
    for (let column = first.column; column <= last.column; column += 1) {
      cells.push(columnLetters(column) + row);
    }
  }
  return cells;
}

function parseCell(cell) {
  const [, letters, digits] = /^([A-Z]+)([0-9]+)$/.exec(cell);
  return { column: columnNumber(letters), row: Number(digits) };
}
