import type { Browser } from '@playwright/test';

/**
 * What a way to run candidates keeps them from: `files` and `network` of the machine, `memory` and `time` without end, the
 * `globals` that a candidate before had, the `next` candidate (nothing is left behind, on no disk either), and its own `score`
 * (tests and their report are out of its reach).
 */
export type Isolation = 'files' | 'network' | 'memory' | 'time' | 'globals' | 'next' | 'score';

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
  /** Where ways to run candidates are compared: what the other one isolates. */
  readonly isolates?: readonly Isolation[];
}

/** A figure that can't be taken here, and why. */
export interface LeftOut {
  readonly name: string;
  readonly leftOut: string;
}

/** Takes figures on the built page. */
export type Measure = (opened: {
  readonly url: string;
  readonly browser: Browser;
}) => Promise<(Figure | LeftOut)[]>;
