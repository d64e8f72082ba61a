import { createBoard, isAlive } from './board.js';

const NEIGHBOURS = [-1, 0, 1]
  .flatMap((x) => [-1, 0, 1].map((y) => [x, y]))
  .filter(([x, y]) => x !== 0 || y !== 0);

/** The board one generation later. */
export function nextGeneration(board) {
  const living = [];
  for (let row = 0; row < board.height; row += 1) {
    for (let column = 0; column < board.width; column += 1) {
      if (survives(board, column, row)) living.push(`${column},${row}`);
    }
  }
  return createBoard(board.width, board.height, living);
}

export function countNeighbours(board, column, row) {
  return NEIGHBOURS.filter(([x, y]) => isAlive(board, column + x, row + y)).length;
}

/** A cell lives on with two or three neighbours, and comes to life with three. */
function survives(board, column, row) {
  const neighbours = countNeighbours(board, column, row);
  return neighbours === 3 || (neighbours === 2 && isAlive(board, column, row));
}
