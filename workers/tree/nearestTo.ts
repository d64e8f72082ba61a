import type { Placed } from './viewport';

/** How far from a node's middle a pointer may be to mean it, in pixels; large nodes reach a little beyond their edge. */
const REACH = 10;
const BEYOND = 5;

/** The node nearest to a point within reach, or null. */
export function nearestTo({ x, y, radius }: Placed, px: number, py: number): number | null {
  let nearest: number | null = null;
  let reach = Math.max(REACH, radius + BEYOND) ** 2;
  for (let i = 0; i < x.length; i++) {
    const distance = ((x[i] ?? 0) - px) ** 2 + ((y[i] ?? 0) - py) ** 2;
    if (distance > reach) continue;
    reach = distance;
    nearest = i;
  }
  return nearest;
}
