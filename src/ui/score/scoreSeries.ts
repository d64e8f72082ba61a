/** What the chart needs of a variant. */
export interface Scored {
  readonly score: number;
  readonly heldOut: number | null;
}

/** Lines over the variants in the order of their verdicts. */
export interface ScoreSeries {
  /** The best score so far. */
  readonly best: readonly number[];
  /** The mean of all scores so far. */
  readonly mean: readonly number[];
  /** The held-out share of the best so far; empty where there are no held-out tests. */
  readonly heldOut: readonly number[];
}

/** The lines that the chart shows. Linear in the number of variants. */
export function scoreSeries(variants: readonly Scored[]): ScoreSeries {
  const best: number[] = [];
  const mean: number[] = [];
  const heldOut: number[] = [];
  let top: Scored | null = null;
  let sum = 0;
  for (const variant of variants) {
    if (!top || variant.score > top.score) top = variant;
    sum += variant.score;
    best.push(top.score);
    mean.push(sum / (mean.length + 1));
    if (top.heldOut !== null) heldOut.push(top.heldOut);
  }
  return { best, mean, heldOut };
}

/** An SVG path through `values`, of at most two points a pixel. `stepped`: a value holds until the next. */
export function linePath(
  values: readonly number[],
  x: (index: number) => number,
  y: (value: number) => number,
  stepped: boolean,
): string {
  const at = (n: number): string => n.toFixed(1);
  let path = '';
  let lastX = -Infinity;
  let lastValue: number | undefined;
  for (const [i, value] of values.entries()) {
    const px = x(i);
    const end = i === values.length - 1;
    if (!end && px - lastX < 0.5 && value === lastValue) continue;
    if (path === '') path = `M${at(px)} ${at(y(value))}`;
    else path += stepped ? `H${at(px)}V${at(y(value))}` : `L${at(px)} ${at(y(value))}`;
    lastX = px;
    lastValue = value;
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

/** Round numbers from 0 to at most `most`, about `wanted` of them. */
export function ticks(most: number, wanted: number): number[] {
  const rough = Math.max(1, most / wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const marks: number[] = [];
  for (let mark = 0; mark <= most; mark += step) marks.push(mark);
  return marks;
}
