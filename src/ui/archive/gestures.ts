/** What hands on a picture ask for. Lengths are CSS pixels within it. */
export interface Asked {
  pan(dx: number, dy: number): void;
  zoom(by: number, x: number, y: number): void;
  press(x: number, y: number): void;
}

/** A finger that moves less than this, in pixels, has pressed and not dragged. */
const STILL = 5;

/** A notch of a mouse wheel, about 100 pixels, magnifies by a quarter. */
const WHEEL = 0.0022;

interface Finger {
  x: number;
  y: number;
  readonly fromX: number;
  readonly fromY: number;
}

/** Makes out of what pointers and the wheel do: drag pans, two fingers magnify, a press without a move chooses. */
export class Gestures {
  readonly #asked: Asked;
  readonly #fingers = new Map<number, Finger>();
  #moved = false;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** True while the picture is being dragged. */
  get dragging(): boolean {
    return this.#fingers.size > 0 && this.#moved;
  }

  down(id: number, x: number, y: number): void {
    if (this.#fingers.size === 0) this.#moved = false;
    this.#fingers.set(id, { x, y, fromX: x, fromY: y });
  }

  move(id: number, x: number, y: number): void {
    const finger = this.#fingers.get(id);
    if (!finger) return;
    if (Math.hypot(x - finger.fromX, y - finger.fromY) > STILL) this.#moved = true;
    const before = { ...finger };
    finger.x = x;
    finger.y = y;
    const other = [...this.#fingers].find(([one]) => one !== id)?.[1];
    if (!other) {
      if (this.#moved) this.#asked.pan(x - before.x, y - before.y);
      return;
    }
    this.#moved = true;
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const now = Math.hypot(x - other.x, y - other.y);
    this.#asked.pan((x - before.x) / 2, (y - before.y) / 2);
    if (apart > 0 && now > 0) this.#asked.zoom(now / apart, (x + other.x) / 2, (y + other.y) / 2);
  }

  up(id: number): void {
    const finger = this.#fingers.get(id);
    this.#fingers.delete(id);
    if (finger && !this.#moved) this.#asked.press(finger.x, finger.y);
  }

  /** The browser has taken the pointer away. */
  cancel(id: number): void {
    this.#fingers.delete(id);
  }

  /** `lines`: the wheel counts in lines of text instead of pixels. */
  wheel(dx: number, dy: number, lines: boolean, x: number, y: number): void {
    const unit = lines ? 33 : 1;
    if (dx !== 0) this.#asked.pan(-dx * unit, 0);
    if (dy !== 0) this.#asked.zoom(Math.exp(-dy * unit * WHEEL), x, y);
  }
}
