/** What the chart needs of a variant. */
export interface Scored {
  readonly score: number;
  readonly heldOut: number | null;
  readonly verdicts: number;
  readonly seconds: number | null;
}

/** What the chart goes over from left to right. */
export type Axis = 'verdicts' | 'seconds';

/** How a run stood after a variant. */
export interface Standing {
  readonly best: number;
  readonly mean: number;
  /** The held-out share of the best so far; null where there is none. */
  readonly heldOut: number | null;
}

const FIRST_ROOM = 1024;

/**
 * How a run stood after each of its variants: the best so far, the mean of all, the held-out share of the best. It is added to
 * as the run grows, and looked up by place: what a chart of so many pixels costs does not depend on the run's length.
 */
export class ScoreSeries {
  #length = 0;
  #best = new Float64Array(FIRST_ROOM);
  #mean = new Float64Array(FIRST_ROOM);
  /** Below 0: none. */
  #heldOut = new Float64Array(FIRST_ROOM);
  #verdicts = new Float64Array(FIRST_ROOM);
  #seconds = new Float64Array(FIRST_ROOM);
  #timed = true;
  #sum = 0;
  #top: Scored | null = null;

  get length(): number {
    return this.#length;
  }
  /** True if it is known of all variants when they came. */
  get timed(): boolean {
    return this.#timed;
  }

  add(variant: Scored): void {
    const i = this.#length++;
    if (i === this.#best.length) this.#widen();
    if (!this.#top || variant.score > this.#top.score) this.#top = variant;
    this.#sum += variant.score;
    this.#best[i] = this.#top.score;
    this.#mean[i] = this.#sum / (i + 1);
    this.#heldOut[i] = this.#top.heldOut ?? -1;
    this.#verdicts[i] = variant.verdicts;
    this.#timed &&= variant.seconds !== null;
    this.#seconds[i] = variant.seconds ?? 0;
  }

  at(i: number): Standing {
    const heldOut = this.#heldOut[i] ?? -1;
    return { best: this.#best[i] ?? 0, mean: this.#mean[i] ?? 0, heldOut: heldOut < 0 ? null : heldOut };
  }

  /** Where the variant at that place stands on the axis. */
  place(axis: Axis, i: number): number {
    return (axis === 'verdicts' ? this.#verdicts[i] : this.#seconds[i]) ?? 0;
  }

  /** The last variant at or before that place of the axis; the first one if all are after it. */
  before(axis: Axis, place: number): number {
    let [low, high] = [0, Math.max(0, this.#length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.place(axis, middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** One variant a step at most, from the first to the last: what a line through `steps` pixels shows. */
  sample(axis: Axis, steps: number): number[] {
    const end = this.#length - 1;
    if (end < 0) return [];
    const [from, to] = [this.place(axis, 0), this.place(axis, end)];
    const sampled: number[] = [];
    for (let step = 0; step <= steps; step++) {
      const i = step === steps ? end : this.before(axis, from + ((to - from) * step) / steps);
      if (i !== sampled.at(-1)) sampled.push(i);
    }
    return sampled;
  }

  #widen(): void {
    const wider = (column: Float64Array<ArrayBuffer>) => {
      const to = new Float64Array(2 * column.length);
      to.set(column);
      return to;
    };
    this.#best = wider(this.#best);
    this.#mean = wider(this.#mean);
    this.#heldOut = wider(this.#heldOut);
    this.#verdicts = wider(this.#verdicts);
    this.#seconds = wider(this.#seconds);
  }
}

/** An SVG path through points. `stepped`: a value holds until the next. */
export function linePath(points: readonly (readonly [x: number, y: number])[], stepped: boolean): string {
  const at = (n: number): string => n.toFixed(1);
  let path = '';
  for (const [x, y] of points) {
    if (path === '') path = `M${at(x)} ${at(y)}`;
    else path += stepped ? `H${at(x)}V${at(y)}` : `L${at(x)} ${at(y)}`;
  }
  return path;
}

/** Moves heights apart so that labels of `gap` pixels don't collide, keeps their order and stays within `low` to `high`. */
export function spread(heights: readonly number[], gap: number, low: number, high: number): number[] {
  const order = heights.map((height, i) => ({ height, i })).sort((a, b) => a.height - b.height || a.i - b.i);
  let floor = low;
  for (const item of order) {
    item.height = Math.max(item.height, floor);
    floor = item.height + gap;
  }
  let ceiling = high;
  for (const item of [...order].reverse()) {
    item.height = Math.min(item.height, ceiling);
    ceiling = item.height - gap;
  }
  const placed = new Array<number>(heights.length).fill(0);
  for (const { height, i } of order) placed[i] = height;
  return placed;
}

/** Where an axis of shares (0 to 1) ends that shall show up to `most`: at the next full ten per cent above it. */
export const axisEnd = (most: number): number =>
  Math.min(1, Math.ceil(Math.max(0.05, most) * 10 + 0.05) / 10);

/** Round numbers from 0 to at most `most`, about `wanted` of them. */
export function ticks(most: number, wanted: number): number[] {
  const rough = Math.max(1, most / wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const steps = [1, 2, 5, 10].map((factor) => factor * power);
  // One mark says nothing: there are two at least.
  const step = steps.find((one) => one >= rough && one <= most) ?? steps.findLast((one) => one <= most) ?? 1;
  const marks: number[] = [];
  for (let mark = 0; mark <= most; mark += step) marks.push(mark);
  return marks;
}
