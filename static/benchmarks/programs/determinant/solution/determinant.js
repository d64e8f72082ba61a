/** The determinant of a square matrix of whole numbers, by elimination without fractions (Bareiss). */
export function determinant(matrix) {
  const rows = matrix.map((row) => [...row]);
  const size = rows.length;
  if (rows.some((row) => row.length !== size)) {
    throw new RangeError('The matrix is not square');
  }
  let sign = 1;
  let divisor = 1;

  for (let step = 0; step < size - 1; step += 1) {
    const pivot = rows.findIndex((row, i) => i >= step && row[step] !== 0);
    if (pivot === -1) return 0;
    if (pivot !== step) {
      [rows[step], rows[pivot]] = [rows[pivot], rows[step]];
      sign = -sign;
    }
    eliminate(rows, step, divisor);
    divisor = rows[step][step];
  }
  return size === 0 ? 1 : withoutMinusZero(sign * rows[size - 1][size - 1]);
}

function eliminate(rows, step, divisor) {
  for (let i = step + 1; i < rows.length; i += 1) {
    for (let k = step + 1; k < rows.length; k += 1) {
      rows[i][k] = (rows[i][k] * rows[step][step] - rows[i][step] * rows[step][k]) / divisor;
    }
  }
}

function withoutMinusZero(number) {
  return number === 0 ? 0 : number;
}
