import { determinant } from './determinant.js';

/** Solve a system of equations by Cramer's rule; null where there is no single solution. */
export function solve(matrix, constants) {
  const whole = determinant(matrix);
  if (whole === 0) return null;
  return constants.map((_, column) => determinant(withColumn(matrix, column, constants)) / whole);
}

function withColumn(matrix, column, values) {
  return matrix.map((row, i) => row.with(column, values[i]));
}
