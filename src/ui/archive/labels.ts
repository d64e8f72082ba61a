/** A text that wants to stand beside a node. */
export interface Wish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Nothing goes out of the node to the right. */
  readonly leaf: boolean;
  /** Left out rather than laid over something, unless it must be shown. */
  readonly must: boolean;
}

/** A label with its place: left edge and middle line, in pixels. */
export interface Label {
  readonly wish: Wish;
  readonly left: number;
  readonly middle: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = 15;

/**
 * Finds places for labels, in the order of the wishes: beside, above or below the node, wherever no node and no other label is.
 * Where edges go out to the right, above comes first. What must be shown takes the place with the fewest collisions.
 */
export function placeLabels(
  wishes: readonly Wish[],
  nodes: { readonly x: Float64Array; readonly y: Float64Array; readonly radius: number },
  width: number,
): Label[] {
  const placed: Label[] = [];
  const taken: Box[] = [];
  for (const wish of wishes) {
    const gap = nodes.radius + (wish.must ? 10 : 6);
    const right = { left: wish.x + gap, middle: wish.y };
    const above = { left: wish.x - wish.width / 2, middle: wish.y - gap - LINE / 2 };
    const below = { left: wish.x - wish.width / 2, middle: wish.y + gap + LINE / 2 };
    const left = { left: wish.x - gap - wish.width, middle: wish.y };
    const places = (wish.leaf ? [right, above, below, left] : [above, below, right, left]).map((place) => ({
      ...place,
      left: Math.min(width - wish.width - 4, Math.max(4, place.left)),
    }));
    let best: { left: number; middle: number; cost: number } | null = null;
    for (const place of places) {
      const box = boxOf(place, wish.width);
      let cost = taken.filter((other) => overlap(box, other)).length * 10;
      for (let i = 0; i < nodes.x.length; i++) {
        const [x, y, r] = [nodes.x[i] ?? 0, nodes.y[i] ?? 0, nodes.radius];
        if (overlap(box, { left: x - r, right: x + r, top: y - r, bottom: y + r })) cost += 1;
      }
      if (!best || cost < best.cost) best = { ...place, cost };
      if (cost === 0) break;
    }
    if (!best || (best.cost > 0 && !wish.must)) continue;
    taken.push(boxOf(best, wish.width));
    placed.push({ wish, left: best.left, middle: best.middle });
  }
  return placed;
}

function boxOf({ left, middle }: { left: number; middle: number }, width: number): Box {
  return { left, right: left + width, top: middle - LINE / 2, bottom: middle + LINE / 2 };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
