/** A place for every variant, in steps of a picture that is as wide and high as it wants. */
export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The last column and the last row; the first are 0. */
  readonly right: number;
  readonly bottom: number;
  /** The axis along which the picture is long, and is magnified first. */
  readonly long: 'x' | 'y';
  /** So many pixels a step is as far as a small picture is pulled apart, and a large one magnified. */
  readonly widest: number;
  readonly tallest: number;
}
