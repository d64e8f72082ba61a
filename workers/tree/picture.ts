import { Columns } from './columns';
import { Density } from './density';
import { Glide } from './glide';
import type { Layout } from './layout';
import { lineageLayout, lineOf } from './lineageLayout';
import { nearestTo } from './nearestTo';
import { paintTree } from './paintTree';
import type { Arrangement, Colouring, FromTree, Look, ToTree } from './protocol';
import type { Scene } from './scene';
import { marksOf, scoreLayout } from './scoreLayout';
import { shadesOf, type Shades } from './shades';
import { Viewport, type Placed } from './viewport';
import { family, walk } from './walk';

/** More nodes than this on the canvas are a crowd: too many for discs. */
const CROWD = 2_500;

/** While a tree grows it is painted for at most this share of the time: the judge needs the processor too. */
const PAINTING_SHARE = 0.15;

/** But no picture is older than this, in milliseconds. */
const LONGEST_REST_MS = 1_000;

/** Where the pointer is, or nothing. */
type Point = { readonly x: number; readonly y: number };

/** The tree on its canvas. What it is told changes what is to be painted; it is painted once a frame at most. */
export class Picture {
  readonly #answer: (message: FromTree) => void;
  readonly #viewport = new Viewport();
  readonly #glide = new Glide();
  readonly #density = new Density();
  #canvas: OffscreenCanvas | null = null;
  #look: Look | null = null;
  #ratio = 1;
  #columns = new Columns();
  #arrangement: Arrangement = 'lineage';
  #colouring: Colouring = 'score';
  #toFull = true;
  #best: number | null = null;
  #selected = 0;
  #hovered: number | null = null;
  /** Derived; null where it has to be made anew. */
  #layout: Layout | null = null;
  #lineage: Layout | null = null;
  #shades: Shades | null = null;
  /** What has to be done before the next picture. */
  #pending: (() => void) | null = null;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #paintedAt = -Infinity;
  #paintMs = 0;

  constructor(answer: (message: FromTree) => void) {
    this.#answer = answer;
  }

  begin(canvas: OffscreenCanvas, look: Look): void {
    this.#canvas = canvas;
    this.#look = look;
  }

  look(look: Look): void {
    this.#look = look;
    this.#shades = null;
    this.#soon();
  }

  resize(width: number, height: number, ratio: number): void {
    this.#viewport.resize(width, height);
    this.#ratio = ratio;
    this.#aim(true);
  }

  /** Another run. */
  clear(): void {
    this.#columns = new Columns();
    this.#viewport.fit();
    this.#hovered = null;
    this.#best = null;
    this.#changed();
  }

  grow(growth: Extract<ToTree, { type: 'grow' }>): void {
    this.#columns.grow(growth);
    this.#changed();
  }

  refuse(counts: Int32Array): void {
    this.#columns.refuse(counts);
    if (this.#colouring !== 'objections') return;
    this.#shades = null;
    this.#later();
  }

  mark(best: number | null, selected: number): void {
    this.#best = best;
    this.#selected = selected;
    this.#soon();
  }

  arrange(arrangement: Arrangement, colouring: Colouring, toFull: boolean): void {
    if (arrangement !== this.#arrangement) {
      this.#arrangement = arrangement;
      this.#layout = null;
      this.#viewport.fit();
      this.#aim(false);
    }
    this.#colouring = colouring;
    this.#toFull = toFull;
    this.#shades = null;
    this.#soon();
  }

  zoom(by: number, at: Point | null): void {
    const selected = this.#place(this.#selected);
    const { x, y } = at ?? selected ?? { x: this.#viewport.width / 2, y: this.#viewport.height / 2 };
    this.#viewport.zoom(this.#laidOut, by, x, y);
    this.#aim(true);
  }

  pan(dx: number, dy: number): void {
    this.#viewport.pan(this.#laidOut, dx, dy);
    this.#aim(true);
  }

  fit(): void {
    this.#viewport.fit();
    this.#aim(false);
  }

  reveal(number: number): void {
    const { x, y } = this.#laidOut;
    if (this.#viewport.fits || number >= x.length) return;
    this.#viewport.reveal(this.#laidOut, x[number] ?? 0, y[number] ?? 0);
    this.#aim(true);
  }

  point(at: Point | null): void {
    const number = at && this.#at(at);
    if (number === this.#hovered) return;
    this.#hovered = number;
    const place = number === null ? null : this.#place(number);
    this.#answer({ type: 'pointed', at: place && number !== null ? { number, ...place } : null });
    this.#soon();
  }

  press(at: Point): void {
    const number = this.#at(at);
    if (number !== null) this.#answer({ type: 'pressed', number });
  }

  walk(key: string, from: number): void {
    this.#lineage ??= this.#arrangement === 'lineage' ? this.#laidOut : lineageLayout(this.#columns);
    const number = walk(key, from, this.#columns, this.#lineage, this.#line, this.#best ?? 0);
    if (number !== null) this.#answer({ type: 'walked', number, ...family(number, this.#columns) });
  }

  get #laidOut(): Layout {
    this.#layout ??=
      this.#arrangement === 'lineage' ? lineageLayout(this.#columns) : scoreLayout(this.#columns);
    return this.#layout;
  }

  get #line(): Set<number> {
    return this.#best === null || this.#best >= this.#columns.length
      ? new Set()
      : lineOf(this.#columns.parent, this.#best);
  }

  #place(number: number): Point | null {
    const { x, y } = this.#glide.target ?? {};
    return x && y && number < x.length ? { x: x[number] ?? 0, y: y[number] ?? 0 } : null;
  }

  #at({ x, y }: Point): number | null {
    const placed = this.#glide.target;
    return placed && nearestTo(placed, x, y);
  }

  /** The tree has grown, or is another one: laid out anew before it is painted next. */
  #changed(): void {
    this.#shades = null;
    this.#lineage = null;
    this.#later(() => {
      this.#layOutAgain();
      this.#aim(false);
    });
  }

  #layOutAgain(): void {
    const before = this.#layout;
    this.#layout = null;
    if (this.#viewport.fits || !before || before.x.length === 0 || this.#columns.length === 0) return;
    // What is in the middle stays there, whatever grows above it.
    const { width, height } = this.#viewport;
    const middle = nearestTo({ ...this.#viewport.place(before), radius: width }, width / 2, height / 2) ?? 0;
    const at = (layout: Layout) => ({ x: layout.x[middle] ?? 0, y: layout.y[middle] ?? 0 });
    this.#viewport.follow(this.#laidOut, at(before), at(this.#laidOut));
  }

  /** Paints when the processor is not needed for something better. */
  #later(first?: () => void): void {
    if (first) this.#pending = first;
    const rest =
      this.#paintedAt + Math.min(LONGEST_REST_MS, this.#paintMs / PAINTING_SHARE) - performance.now();
    if (this.#timer !== null) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.#soon();
      },
      Math.max(0, rest),
    );
  }

  /** Takes up new places: at once, or gliding there. */
  #aim(still: boolean): void {
    if (!this.#look || this.#viewport.width === 0) return;
    const placed = this.#viewport.place(this.#laidOut);
    this.#glide.aim(placed, this.#columns.parent, performance.now(), still || this.#look.still);
    this.#soon();
  }

  #soon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    const began = performance.now();
    const pending = this.#pending;
    this.#pending = null;
    pending?.();
    this.#frame = 0;
    const g = this.#canvas?.getContext('2d');
    const scene = this.#scene(began);
    if (!g || !scene) return;
    const width = Math.round(scene.width * scene.ratio);
    const height = Math.round(scene.height * scene.ratio);
    if (g.canvas.width !== width || g.canvas.height !== height) {
      g.canvas.width = width;
      g.canvas.height = height;
    }
    paintTree(g, scene, this.#density);
    this.#paintedAt = performance.now();
    this.#paintMs = this.#paintedAt - began;
    const { low, high } = scene.shades;
    this.#answer({
      type: 'painted',
      variants: this.#columns.length,
      ms: this.#paintMs,
      low,
      high,
      fits: this.#viewport.fits,
      nearest: this.#viewport.nearest(this.#laidOut),
    });
    if (this.#glide.moving(this.#paintedAt)) this.#soon();
  }

  #scene(now: number): Scene | null {
    const placed = this.#glide.at(now);
    if (!placed || !this.#look || placed.x.length !== this.#columns.length) return null;
    this.#shades ??= shadesOf(this.#columns, this.#colouring, this.#look, this.#toFull);
    const { width, height } = this.#viewport;
    const seen = seenOf(placed, width, height);
    const layout = this.#laidOut;
    const heightOf = (y: number) => this.#viewport.heightOf(layout, y);
    return {
      columns: this.#columns,
      placed,
      shades: this.#shades,
      look: this.#look,
      width,
      height,
      ratio: this.#ratio,
      seen,
      crowd: seen.length > CROWD,
      line: this.#line,
      best: this.#best,
      selected: this.#selected,
      hovered: this.#hovered,
      marks: this.#arrangement === 'score' ? marksOf(this.#columns, layout, heightOf) : [],
    };
  }
}

/** Variants that are on the canvas, wholly or in part. */
function seenOf({ x, y, radius }: Placed, width: number, height: number): number[] {
  const seen: number[] = [];
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    if (px > -radius && py > -radius && px < width + radius && py < height + radius) seen.push(i);
  }
  return seen;
}
