import type { Rgb } from '../../src/ui/archive/viridis';
import type { Columns } from './columns';
import { rgbOf, type Shades } from './shades';
import type { Look } from './protocol';
import type { Placed } from './viewport';

/** One edge in a pixel is so opaque, of 255; each doubling of their number adds as much. */
const FAINT = 40;
const DOUBLING = 26;

/** Side of a node's square in CSS pixels, where nodes lie too close to be discs. */
const SQUARE = 2;

/**
 * A picture of so many edges and nodes that they can't be drawn one by one: pixels count the edges that pass them, and show the
 * highest-coloured node that lies on them. Linear in the number of variants, and some ten milliseconds for 50,000.
 */
export class Density {
  #counts = new Uint16Array(0);
  #tops = new Uint8Array(0);

  /** Paints over all of the canvas. Which of the two: `edges`, `nodes`. */
  paint(
    g: OffscreenCanvasRenderingContext2D,
    columns: Columns,
    placed: Placed,
    shades: Shades,
    look: Look,
    ratio: number,
    what: { readonly edges: boolean; readonly nodes: boolean },
  ): void {
    const { width, height } = g.canvas;
    const image = g.createImageData(width, height);
    const pixels = new Uint32Array(image.data.buffer);
    if (what.edges) {
      if (this.#counts.length !== pixels.length) this.#counts = new Uint16Array(pixels.length);
      else this.#counts.fill(0);
      countEdges(this.#counts, width, height, columns, placed, ratio);
      const shade = edgeShades(rgbOf(look.edge));
      for (let i = 0; i < pixels.length; i++) pixels[i] = shade[Math.min(255, this.#counts[i] ?? 0)] ?? 0;
    }
    if (what.nodes) {
      if (this.#tops.length !== pixels.length) this.#tops = new Uint8Array(pixels.length);
      else this.#tops.fill(0);
      stampNodes(pixels, this.#tops, width, height, placed, shades, ratio);
    }
    g.putImageData(image, 0, 0);
  }
}

function countEdges(
  counts: Uint16Array,
  width: number,
  height: number,
  { length, parent }: Columns,
  { x, y }: Placed,
  ratio: number,
): void {
  for (let i = 1; i < length; i++) {
    const up = parent[i] ?? 0;
    const [px, py] = [(x[up] ?? 0) * ratio, (y[up] ?? 0) * ratio];
    const [cx, cy] = [(x[i] ?? 0) * ratio, (y[i] ?? 0) * ratio];
    if (Math.max(px, cx) < 0 || Math.min(px, cx) > width) continue;
    if (Math.max(py, cy) < 0 || Math.min(py, cy) > height) continue;
    const from = Math.max(0, Math.floor(Math.min(px, cx)));
    const to = Math.min(width - 1, Math.floor(Math.max(px, cx)));
    let last = Math.round(curve(px, py, cx, cy, from));
    for (let at = from; at <= to; at++) {
      const next = Math.round(curve(px, py, cx, cy, at + 1));
      const low = Math.max(0, Math.min(last, next));
      const high = Math.min(height - 1, Math.max(last, next));
      for (let down = low; down <= high; down++) counts[down * width + at]! += 1;
      last = next;
    }
  }
}

/** The height of an edge at a column of pixels: level at both ends, steepest in the middle. */
function curve(px: number, py: number, cx: number, cy: number, at: number): number {
  const t = cx === px ? 1 : Math.min(1, Math.max(0, (at - px) / (cx - px)));
  return py + (cy - py) * t * t * (3 - 2 * t);
}

/** The pixel for each number of edges, as it lies in memory on every machine of today: least significant byte first. */
function edgeShades([red, green, blue]: Rgb): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, count) => {
    const alpha = count === 0 ? 0 : Math.min(200, Math.round(FAINT + DOUBLING * Math.log2(count)));
    return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}

function stampNodes(
  pixels: Uint32Array,
  tops: Uint8Array,
  width: number,
  height: number,
  { x, y }: Placed,
  { of, colours }: Shades,
  ratio: number,
): void {
  const side = Math.max(2, Math.round(SQUARE * ratio));
  const opaque = colours.map(([red, green, blue]) => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0);
  for (let i = 0; i < of.length; i++) {
    const left = Math.round((x[i] ?? 0) * ratio - side / 2);
    const top = Math.round((y[i] ?? 0) * ratio - side / 2);
    if (left < 0 || top < 0 || left + side > width || top + side > height) continue;
    const shade = of[i] ?? 0;
    const colour = opaque[shade] ?? 0;
    for (let down = top; down < top + side; down++)
      for (let at = down * width + left; at < down * width + left + side; at++) {
        if ((tops[at] ?? 0) > shade) continue;
        tops[at] = shade;
        pixels[at] = colour;
      }
  }
}
