import type { Columns } from './columns';
import type { Look } from './protocol';
import type { Shades } from './shades';
import type { Placed } from './viewport';

/** Everything that one picture shows. Lengths are CSS pixels. */
export interface Scene {
  readonly columns: Columns;
  readonly placed: Placed;
  readonly shades: Shades;
  readonly look: Look;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  /** Variants on the canvas. */
  readonly seen: readonly number[];
  /** There are too many of them to be drawn as discs. */
  readonly crowd: boolean;
  /** The way from the seed to the best. */
  readonly line: ReadonlySet<number>;
  readonly best: number | null;
  readonly selected: number;
  readonly hovered: number | null;
  /** Scores that have a line across the picture, and its height; none but in a picture by score. */
  readonly marks: readonly { readonly score: number; readonly y: number }[];
}
