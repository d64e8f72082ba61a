/** How the tree is laid out: by descent, or by score over the order of verdicts. */
export type Arrangement = 'lineage' | 'score';

/** What the nodes' colours tell. */
export type Colouring = 'score' | 'proposer' | 'objections' | 'age';

/** Variants that have joined, as columns: one entry each, in order, from the variant number `first` on. */
export interface Growth {
  readonly first: number;
  /** The parent's number, -1 for the seed. */
  readonly parent: Int32Array;
  readonly score: Float64Array;
  /** Which proposer, counted from 0. */
  readonly proposer: Uint8Array;
}

/** The page's tokens as they are now, as CSS. */
export interface Look {
  readonly dark: boolean;
  /** Reduced motion is asked for. */
  readonly still: boolean;
  readonly font: string;
  readonly panel: string;
  readonly ink: string;
  readonly soft: string;
  readonly edge: string;
  readonly line: string;
  readonly champion: string;
  readonly bad: string;
}

/** A variant under the pointer, and where it is, in the picture's lengths. */
export interface Pointed {
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

/** The page to the tree's worker. Lengths are CSS pixels for letters of the usual size. */
export type ToTree =
  /** First: what to paint on. */
  | { readonly type: 'begin'; readonly canvas: OffscreenCanvas; readonly look: Look }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'resize'; readonly width: number; readonly height: number; readonly ratio: number }
  /** Another run: everything that grew is gone. */
  | { readonly type: 'clear' }
  | ({ readonly type: 'grow' } & Growth)
  /** How many proposals of a variant were refused, for those where it has changed: numbers and counts in turn. */
  | { readonly type: 'refused'; readonly counts: Int32Array }
  | { readonly type: 'mark'; readonly best: number | null; readonly selected: number }
  /** `toFull`: the scale of scores ends at 1, and not at the best. */
  | {
      readonly type: 'arrange';
      readonly arrangement: Arrangement;
      readonly colouring: Colouring;
      readonly toFull: boolean;
    }
  /** `at` a point, or where the selected variant is. */
  | {
      readonly type: 'zoom';
      readonly by: number;
      readonly at: { readonly x: number; readonly y: number } | null;
    }
  | { readonly type: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly type: 'fit' }
  /** The variant is to be seen. */
  | { readonly type: 'reveal'; readonly number: number }
  | { readonly type: 'point'; readonly at: { readonly x: number; readonly y: number } | null }
  | { readonly type: 'press'; readonly x: number; readonly y: number }
  | { readonly type: 'walk'; readonly key: string; readonly from: number };

/** The tree's worker to the page. */
export type FromTree =
  /** A picture of so many variants stands on the canvas. */
  | {
      readonly type: 'painted';
      readonly variants: number;
      /** Milliseconds that layout and painting took. */
      readonly ms: number;
      /** Values at the two ends of the colour scale. */
      readonly low: number;
      readonly high: number;
      readonly fits: boolean;
      /** As near as one can come. */
      readonly nearest: boolean;
    }
  | { readonly type: 'pointed'; readonly at: Pointed | null }
  | { readonly type: 'pressed'; readonly number: number }
  /** Where a key led to. */
  | {
      readonly type: 'walked';
      readonly number: number;
      readonly children: number;
      /** Its place among its parent's children, from 1, and how many there are. */
      readonly place: number;
      readonly siblings: number;
    };
