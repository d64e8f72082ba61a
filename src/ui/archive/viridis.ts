/** Anchors of the viridis scale (van der Walt and Smith 2015), perceptually even and safe for colour-blind readers. */
const ANCHORS = [
  [68, 1, 84],
  [71, 44, 122],
  [59, 81, 139],
  [44, 113, 142],
  [33, 144, 141],
  [39, 173, 129],
  [92, 200, 99],
  [170, 220, 50],
  [253, 231, 37],
] as const;

/** On a dark ground the scale begins this far in: its first fifth can't be told from the ground. */
const DARK_START = 0.22;

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colour of `part` (0 to 1; beyond is clamped). */
export function viridis(part: number, dark: boolean): Rgb {
  const inside = Math.min(1, Math.max(0, part));
  const at = (dark ? DARK_START + inside * (1 - DARK_START) : inside) * (ANCHORS.length - 1);
  const low = ANCHORS[Math.floor(at)] ?? ANCHORS[0];
  const high = ANCHORS[Math.ceil(at)] ?? low;
  return mix(low, high, at - Math.floor(at));
}

/** The colour `part` (0 to 1) of the way from one to another. */
export function mix(from: Rgb, to: Rgb, part: number): Rgb {
  const between = (a: number, b: number): number => Math.round(a + (b - a) * part);
  return [between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])];
}

/** The colour as CSS. */
export const css = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;

/** The whole scale as a CSS gradient from left to right. */
export function viridisGradient(dark: boolean): string {
  const stops = ANCHORS.map((_, i) => css(viridis(i / (ANCHORS.length - 1), dark)));
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}
