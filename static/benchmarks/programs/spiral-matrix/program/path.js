/** The places [row, column] of a spiral through a matrix of that size, from the upper left corner inwards. */
export function spiralPath(height, width) {
  const path = [];
  let top = 0;
  let bottom = height - 1;
  let left = 0;
  let right = width - 1;

  while (top <= bottom && left <= right) {
    for (let column = left; column <= right; column += 1) path.push([top, column]);
    top += 1;
    for (let row = top; row <= bottom; row += 1) path.push([row, right]);
    right -= 1;

    // A last single row or column must not be walked back.
    if (top <= bottom) {
      for (let column = right; column >= left; column -= 1) path.push([bottom, column]);
      bottom -= 1;
    }
    if (left <= right) {
      for (let row = bottom; row > top; row -= 1) path.push([row, left]);
      left += 1;
    }
  }
  return path;
}
