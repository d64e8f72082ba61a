/** The smallest box { x, y, width, height } around points [x, y]; null around none. */
export function boxAround(points) {
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** What two boxes have in common, or null if they do not overlap. */
export function overlap(a, b) {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The smallest box around two boxes. */
export function union(a, b) {
  return boxAround([
    [a.x, a.y],
    [b.x, b.y],
    [a.x + a.width, a.y + a.height],
    [b.x + b.width, b.y + b.height],
  ]);
}

/** Whether a point is in a box; its left and upper edges belong to it, the others do not. */
export function contains(box, [x, y]) {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}
