import type { Placed } from './viewport';

/** How long nodes take to their new places, in milliseconds. */
const GLIDE_MS = 220;

/** Larger trees jump: their steps are too small to be followed. */
const GLIDE_NODES = 600;

/** Moves nodes to their new places, and lets new ones come out of their parents: growth is seen, not guessed. */
export class Glide {
  #from: Placed | null = null;
  #to: Placed | null = null;
  #began = 0;

  /** New places, at the time `now`; `still` jumps. */
  aim(to: Placed, parent: Int32Array, now: number, still: boolean): void {
    const before = this.at(now);
    this.#to = to;
    this.#from = null;
    if (still || !before || to.x.length > GLIDE_NODES || before.x.length > to.x.length) return;
    const x = Float64Array.from(to.x, (_, i) => before.x[i] ?? 0);
    const y = Float64Array.from(to.y, (_, i) => before.y[i] ?? 0);
    for (let i = before.x.length; i < to.x.length; i++) {
      const up = Math.max(0, parent[i] ?? 0);
      x[i] = x[up] ?? 0;
      y[i] = y[up] ?? 0;
    }
    this.#from = { x, y, radius: to.radius };
    this.#began = now;
  }

  moving(now: number): boolean {
    return this.#from !== null && now - this.#began < GLIDE_MS;
  }

  /** Where everything comes to rest. */
  get target(): Placed | null {
    return this.#to;
  }

  /** The places at the time `now`; null before the first `aim`. */
  at(now: number): Placed | null {
    const [from, to] = [this.#from, this.#to];
    if (!from || !to || !this.moving(now)) return to;
    const t = 1 - (1 - (now - this.#began) / GLIDE_MS) ** 3;
    const mix = (a: Float64Array, b: Float64Array) =>
      b.map((end, i) => (a[i] ?? end) + (end - (a[i] ?? end)) * t);
    return { x: mix(from.x, to.x), y: mix(from.y, to.y), radius: to.radius };
  }
}
