import type { Sandbox } from '../sandbox/sandbox';
import type { Variant } from './archive';
import type { RunEvent } from './journal';
import type { Proposal } from './proposal';
import type { Texts } from './run';

/** The stages of the loop, in order. */
export const STAGES = ['select', 'propose', 'criticise', 'review', 'judge', 'archive'] as const;
export type Stage = (typeof STAGES)[number];

/** A person's decision on a proposal. */
export interface Review {
  readonly adopted: boolean;
  readonly by: string;
}

/** What the loop reaches the world through. */
export interface Ports {
  readonly sandbox: Sandbox;
  /** Keeps what was committed. May be slower than the loop: nothing waits for it. */
  readonly journal: { commit(events: readonly RunEvent[], texts: Texts): void };
  /** Start, pause, step. */
  readonly pace: Pace;
  /** Asked about every proposal that the critics let pass; absent if the experiment asks nobody. */
  readonly reviewer?: (proposal: Proposal, parent: Variant, signal: AbortSignal) => Promise<Review>;
  /** Told what a stage does at this moment, in plain words. */
  readonly tell?: (stage: Stage, words: string) => void;
}

/** Decides when the next turn may start. */
export interface Pace {
  /** True if one more turn may start now; uses the permission up. */
  admit(): boolean;
  /** Resolves when `admit` may give another answer, or `signal` stops the waiting. */
  opened(signal: AbortSignal): Promise<void>;
  /** Seconds of running so far, pauses left out. */
  seconds(): number;
}
