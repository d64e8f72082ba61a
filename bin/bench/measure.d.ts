import type { Browser } from '@playwright/test';

/** One figure of the benchmark. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What is aimed at; null for a figure that only informs. */
  readonly aim: number | null;
  readonly unit: string;
  /** True if less is better. */
  readonly least?: boolean;
  /** The figures behind a ratio. */
  readonly detail?: string;
}

/** Takes figures on the built page. */
export type Measure = (opened: { readonly url: string; readonly browser: Browser }) => Promise<Figure[]>;
