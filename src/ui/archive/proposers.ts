import type { Rgb } from './viridis';

/** Colours that no kind of colour blindness takes for each other (Okabe and Ito 2008), those that are seen on both grounds. */
const COLOURS: readonly Rgb[] = [
  [0, 114, 178],
  [213, 94, 0],
  [0, 158, 115],
  [204, 121, 167],
  [86, 180, 233],
  [230, 159, 0],
];

/** The colour of the nth proposer; there are few, and the seventh looks like the first. */
export const proposerColour = (nth: number): Rgb => COLOURS[nth % COLOURS.length] ?? [0, 0, 0];
