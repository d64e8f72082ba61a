import type { FinishReason } from '../evolution/budget';

/** The digest that a run has after so many turns. */
export interface PromisedDigest {
  readonly turns: number;
  readonly digest: string;
}

/** A run as the list of runs shows it. */
export interface RunRow {
  readonly id: string;
  readonly title: string;
  /** The experiment's name. */
  readonly experiment: string;
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly changedAt: number;
  readonly variants: number;
  readonly verdicts: number;
  readonly turns: number;
  /** Seconds of running, pauses left out. */
  readonly seconds: number;
  /** The seed's and the best variant's share of visible tests, 0 to 1; null before they are judged. */
  readonly seedScore: number | null;
  readonly bestScore: number | null;
  /** The best variant's share of held-out tests, or a measured champion's of held-out tasks; null where there are none. */
  readonly heldOut: number | null;
  /** In a run of agents that has come to its end: the champion's number. */
  readonly champion?: number;
  /** In such a run: the share of held-out tasks that the seed solves. */
  readonly seedHeldOut?: number;
  readonly digest: string;
  /** How many events of the journal the digest is of; absent where nobody counted. */
  readonly events?: number;
  readonly finished: FinishReason | null;
  /** About how many bytes this browser keeps of it; absent where nobody counted. */
  readonly bytes?: number;
  /** When it was deleted, milliseconds since 1970: until it is swept out it can be brought back. */
  readonly removedAt?: number;
  /** What the link that this run was opened from promised. */
  readonly promised?: PromisedDigest;
}
