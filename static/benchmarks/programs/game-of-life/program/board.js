/** A board has a size and a set of living cells, each of them a text "column,row". */
export function createBoard(width, height, living = []) {
  return { width, height, living: new Set(living) };
}

/** Read a board from lines in which # is a living cell. */
export function parseBoard(text) {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const living = lines.flatMap((line, row) =>
    [...line].flatMap((char, column) => (char === '#' ? [`${column},${row}`] : [])),
  );
  return createBoard(lines[0].length, lines.length, living);
}

export function renderBoard(board) {
  return Array.from({ length: board.height }, (_, row) =>
    Array.from({ length: board.width }, (_, column) => (isAlive(board, column, row) ? '#' : '.')).join(''),
  ).join('\n');
}

/** Whether a cell is alive; columns and rows beyond an edge go on at the opposite one. */
export function isAlive(board, column, row) {
  return board.living.has(`${wrap(column, board.width)},${wrap(row, board.height)}`);
}

function wrap(index, size) {
  return index % size;
}
