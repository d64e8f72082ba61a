import type { TreeLayout } from './treeLayout';

/** The canvas in CSS pixels, and how far it is magnified from top to bottom. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** 1 shows the whole tree. */
  readonly zoom: number;
  /** Which part of the tree is in the middle of the canvas, 0 to 1. */
  readonly middle: number;
}

/** Where the nodes are, in CSS pixels, and how large. */
export interface Placed {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: number;
}

const PAD = { left: 34, right: 96, top: 30, bottom: 44 };
/** Small trees are not pulled apart further than this, in pixels. */
const WIDEST = 170;
const TALLEST = 34;

/** Fits a layout into the viewport. */
export function place({ column, row, columns, rows }: TreeLayout, view: Viewport): Placed {
  const room = Math.max(40, view.height - PAD.top - PAD.bottom);
  const across = Math.min(WIDEST, (view.width - PAD.left - PAD.right) / Math.max(1, columns - 1));
  const down = Math.min(TALLEST, room / rows) * view.zoom;
  const tall = down * rows;
  const top =
    tall <= room
      ? PAD.top + (room - tall) / 2
      : PAD.top + Math.min(0, Math.max(room - tall, room / 2 - view.middle * tall));
  const x = column.map((at) => PAD.left + at * across);
  const y = row.map((at) => top + (at + 0.5) * down);
  const radius = Math.min(6, Math.max(2, Math.min(down, across) * 0.4));
  return { x, y, radius };
}

/** The node nearest to a point within reach, or null. */
export function nodeAt({ x, y, radius }: Placed, px: number, py: number): number | null {
  let nearest: number | null = null;
  let reach = Math.max(10, radius + 5) ** 2;
  for (let i = 0; i < x.length; i++) {
    const distance = ((x[i] ?? 0) - px) ** 2 + ((y[i] ?? 0) - py) ** 2;
    if (distance > reach) continue;
    reach = distance;
    nearest = i;
  }
  return nearest;
}
