import { spiralPath } from './path.js';

/** The values of a matrix in the order of the spiral. */
export function unroll(matrix) {
  const width = matrix[0]?.length ?? 0;
  return spiralPath(matrix.length, width).map(([row, column]) => matrix[row][column]);
}

/** A matrix that holds the values in the order of the spiral; the inverse of `unroll`. */
export function rollUp(values, height, width) {
  if (values.length !== height * width) {
    throw new RangeError(`${values.length} values do not fill ${height} × ${width} places`);
  }
  const matrix = Array.from({ length: height }, () => Array(width).fill(null));
  spiralPath(height, width).forEach(([row, column], i) => {
    matrix[row][column] = values[i];
  });
  return matrix;
}
