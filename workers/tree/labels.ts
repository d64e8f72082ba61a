/** A text that wants to stand beside a node. */
export interface Wish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Nothing goes out of the node to the right. */
  readonly leaf: boolean;
  /** May lie over nodes and stand further off, rather than be left out; never over another label. */
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

const LINE = 16;

/** What the legend takes at the foot of the picture, in pixels: nothing that stands there could be read. */
const LEGEND = 34;

/** Half of the ring around a node that is picked, in pixels. */
const RING = 8;

/** How much further off, in pixels, a label that must be shown is tried. */
const FURTHER = [0, 18, 36, 60];

/**
 * Finds places for labels, in the order of the wishes: beside, above or below the node, wherever no node and no other label is.
 * Where edges go out to the right, above comes first. What must be shown takes the free place that covers the fewest nodes.
 */
export function placeLabels(
  wishes: readonly Wish[],
  nodes: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number>; readonly radius: number },
  width: number,
  height: number,
): Label[] {
  const placed: Label[] = [];
  const taken: Box[] = [];
  for (const wish of wishes) {
    let best: { left: number; middle: number; cost: number } | null = null;
    for (const further of wish.must ? FURTHER : [0]) {
      for (const place of placesOf(wish, nodes.radius + further, width, height)) {
        const box = boxOf(place, wish.width);
        if (taken.some((other) => overlap(box, other))) continue;
        // Whom it names must be seen before all others: at the picture's edge it would be pushed over it.
        let cost = wish.must && overlap(box, ringOf(wish)) ? nodes.x.length + 1 : 0;
        for (let i = 0; i < nodes.x.length; i++) {
          const [x, y, r] = [nodes.x[i] ?? 0, nodes.y[i] ?? 0, nodes.radius];
          if (overlap(box, { left: x - r, right: x + r, top: y - r, bottom: y + r })) cost += 1;
        }
        if (!best || cost < best.cost) best = { ...place, cost };
        if (cost === 0) break;
      }
      if (best && (best.cost === 0 || further > 0)) break;
    }
    if (!best || (best.cost > 0 && !wish.must)) continue;
    taken.push(boxOf(best, wish.width));
    placed.push({ wish, left: best.left, middle: best.middle });
  }
  return placed;
}

function placesOf(wish: Wish, radius: number, width: number, height: number) {
  const gap = radius + (wish.must ? 10 : 6);
  const right = { left: wish.x + gap, middle: wish.y };
  const above = { left: wish.x - wish.width / 2, middle: wish.y - gap - LINE / 2 };
  const below = { left: wish.x - wish.width / 2, middle: wish.y + gap + LINE / 2 };
  const left = { left: wish.x - gap - wish.width, middle: wish.y };
  const places = wish.leaf ? [right, above, below, left] : [above, below, right, left];
  return places.map((place) => ({
    left: Math.min(width - wish.width - 4, Math.max(4, place.left)),
    middle: Math.min(height - LEGEND - LINE / 2, Math.max(LINE, place.middle)),
  }));
}

function boxOf({ left, middle }: { left: number; middle: number }, width: number): Box {
  return { left: left - 3, right: left + width + 3, top: middle - LINE / 2, bottom: middle + LINE / 2 };
}

const ringOf = ({ x, y }: Wish): Box => ({
  left: x - RING,
  right: x + RING,
  top: y - RING,
  bottom: y + RING,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
