import type { Layout } from './layout';

/** Where the nodes are, in CSS pixels, and how large. */
export interface Placed {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: number;
}

/** Room around the picture, in pixels: labels, scale, legend and the buttons that magnify stand there. */
const PAD = { left: 52, right: 120, top: 34, bottom: 48 };

/** A step across is at most so many steps down: a picture that is magnified along does not tear apart sideways. */
const ASPECT = 2.5;

/** Nodes are so large at most, and never smaller, as radius in pixels. */
const LARGEST = 6;
const SMALLEST = 1.5;

/**
 * What part of the layout is to be seen. It fits the canvas until somebody zooms; from then on its scale stays, however the
 * tree grows.
 */
export class Viewport {
  #width = 0;
  #height = 0;
  /** Pixels a step along the long axis; null while everything fits. */
  #scale: number | null = null;
  /** The step in the middle of the canvas. */
  #x = 0;
  #y = 0;

  get width(): number {
    return this.#width;
  }
  get height(): number {
    return this.#height;
  }
  get fits(): boolean {
    return this.#scale === null;
  }

  resize(width: number, height: number): void {
    this.#width = width;
    this.#height = height;
  }

  fit(): void {
    this.#scale = null;
  }

  /** True if the layout can't be magnified further. */
  nearest(layout: Layout): boolean {
    const { down, across } = this.#scales(layout);
    return layout.long === 'y' ? down >= layout.tallest : across >= layout.widest;
  }

  /** Magnifies; what is at the point (in pixels) stays there. Back to where everything fits, it fits again. */
  zoom(layout: Layout, by: number, px: number, py: number): void {
    const before = this.stepAt(layout, px, py);
    const fitting = this.#fitting(layout);
    const [least, most] =
      layout.long === 'y' ? [fitting.down, layout.tallest] : [fitting.across, layout.widest];
    const now = this.#scale ?? least;
    const next = Math.min(Math.max(most, least), now * by);
    if (next <= least * 1.001) return this.fit();
    this.#scale = next;
    const { across, down } = this.#scales(layout);
    // The middle moves so that the point keeps its step.
    this.#x = before.x - (px - this.#centre.x) / across;
    this.#y = before.y - (py - this.#centre.y) / down;
    this.#clamp(layout);
  }

  /** Moves the picture by pixels; one that fits stays. */
  pan(layout: Layout, dx: number, dy: number): void {
    if (this.#scale === null) return;
    const { across, down } = this.#scales(layout);
    this.#x -= dx / across;
    this.#y -= dy / down;
    this.#clamp(layout);
  }

  /** Moves no further than needed for a step to be seen. */
  reveal(layout: Layout, x: number, y: number): void {
    if (this.#scale === null) return;
    const { across, down } = this.#scales(layout);
    const px = this.#centre.x + (x - this.#x) * across;
    const py = this.#centre.y + (y - this.#y) * down;
    const over = (at: number, low: number, high: number) => (at < low ? at - low : at > high ? at - high : 0);
    this.pan(
      layout,
      -over(px, PAD.left, this.#width - PAD.right),
      -over(py, PAD.top, this.#height - PAD.bottom),
    );
  }

  /** The tree has another layout: what was a step at `from` is one at `to`, and stays where it is. */
  follow(layout: Layout, from: { x: number; y: number }, to: { x: number; y: number }): void {
    this.#x += to.x - from.x;
    this.#y += to.y - from.y;
    this.#clamp(layout);
  }

  /** The step at a point. */
  stepAt(layout: Layout, px: number, py: number): { x: number; y: number } {
    const { across, down } = this.#scales(layout);
    const middle = this.#middle(layout);
    return { x: middle.x + (px - this.#centre.x) / across, y: middle.y + (py - this.#centre.y) / down };
  }

  /** Where the layout's nodes are on the canvas. */
  place(layout: Layout): Placed {
    const { across, down } = this.#scales(layout);
    const middle = this.#middle(layout);
    const { x: cx, y: cy } = this.#centre;
    const x = new Float64Array(layout.x.length);
    const y = new Float64Array(layout.y.length);
    for (let i = 0; i < x.length; i++) {
      x[i] = cx + ((layout.x[i] ?? 0) - middle.x) * across;
      y[i] = cy + ((layout.y[i] ?? 0) - middle.y) * down;
    }
    const room = layout.long === 'y' ? Math.min(down, across) : Math.max(across, 4);
    return { x, y, radius: Math.min(LARGEST, Math.max(SMALLEST, room * 0.4)) };
  }

  /** The height of a step's middle, in pixels. */
  heightOf(layout: Layout, y: number): number {
    return this.#centre.y + (y - this.#middle(layout).y) * this.#scales(layout).down;
  }

  get #room(): { width: number; height: number } {
    return {
      width: Math.max(40, this.#width - PAD.left - PAD.right),
      height: Math.max(40, this.#height - PAD.top - PAD.bottom),
    };
  }

  get #centre(): { x: number; y: number } {
    return { x: PAD.left + this.#room.width / 2, y: PAD.top + this.#room.height / 2 };
  }

  /** Pixels a step with which everything fits. */
  #fitting({ right, bottom, widest, tallest }: Layout): { across: number; down: number } {
    return {
      across: Math.min(widest, this.#room.width / Math.max(1, right)),
      down: Math.min(tallest, this.#room.height / Math.max(1, bottom)),
    };
  }

  #scales(layout: Layout): { across: number; down: number } {
    const fitting = this.#fitting(layout);
    if (this.#scale === null) return fitting;
    if (layout.long === 'y') {
      const down = Math.max(fitting.down, this.#scale);
      return { down, across: Math.max(fitting.across, Math.min(layout.widest, down * ASPECT)) };
    }
    const across = Math.max(fitting.across, this.#scale);
    return { across, down: Math.max(fitting.down, Math.min(layout.tallest, across)) };
  }

  #middle({ right, bottom }: Layout): { x: number; y: number } {
    return this.#scale === null ? { x: right / 2, y: bottom / 2 } : { x: this.#x, y: this.#y };
  }

  /** The picture's edge never comes further in than the room's. */
  #clamp(layout: Layout): void {
    const { across, down } = this.#scales(layout);
    const within = (at: number, end: number, room: number) => {
      const half = room / 2;
      return end <= room ? end / 2 : Math.min(end - half, Math.max(half, at));
    };
    this.#x = within(this.#x, layout.right, this.#room.width / across);
    this.#y = within(this.#y, layout.bottom, this.#room.height / down);
  }
}
