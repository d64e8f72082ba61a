import { canonical, sha256Hex } from './digest';
import type { Edit } from './proposal';
import type { Ending, Verdict } from './verdict';

/** Why a proposal did not become a variant. */
export type DismissReason =
  | 'nothing proposed'
  | 'already in the archive'
  | 'refused by a critic'
  | 'refused in review'
  | 'does not work';

/** Tasks that an agent is measured on; `train` is study and exam together. */
export type TaskSet = 'train' | 'exam' | 'held-out' | 'extra';

/** One act of a run. Plain data without wall-clock fields: those stand beside it, outside the digest. */
export type RunEvent =
  | { readonly type: 'started'; readonly experiment: string; readonly judge: string; readonly seed: number }
  /** `odds`: the probability of this draw, in millionths. */
  | { readonly type: 'selected'; readonly turn: number; readonly parent: string; readonly odds: number }
  | {
      readonly type: 'proposed';
      readonly turn: number;
      readonly edits: readonly Edit[];
      readonly rationale: string;
      readonly testRuns: number;
      readonly ending: Ending;
      /** The person who proposed it; absent where the agent did. */
      readonly by?: string;
    }
  | { readonly type: 'objected'; readonly turn: number; readonly critic: string; readonly reason: string }
  | { readonly type: 'reviewed'; readonly turn: number; readonly adopted: boolean; readonly by: string }
  | { readonly type: 'judged'; readonly turn: number; readonly variant: string; readonly verdict: Verdict }
  /** `files`: path to the content id of its text, for every file of the program. */
  | {
      readonly type: 'archived';
      readonly turn: number;
      readonly variant: string;
      readonly parent: string | null;
      readonly files: Readonly<Record<string, string>>;
    }
  | { readonly type: 'dismissed'; readonly turn: number; readonly reason: DismissReason }
  /** A parent has practised before it improves itself. `pages`: content id of what it wrote into the notebook. */
  | {
      readonly type: 'practised';
      readonly turn: number;
      readonly pages: string;
      readonly tasks: readonly string[];
      readonly solved: number;
      readonly testRuns: number;
    }
  /** At the end of a run of agents: how many of a set's tasks the agent solved, with each of a few fresh seeds. */
  | {
      readonly type: 'measured';
      readonly variant: string;
      readonly set: TaskSet;
      /** What for: `again` to find the best, `compare` at graduation, `fresh` for the result. */
      readonly purpose: string;
      readonly tasks: number;
      readonly solved: readonly number[];
      readonly testRuns: number;
    }
  /** The agent that a run comes to. */
  | { readonly type: 'crowned'; readonly variant: string };

/** The digest of a journal without events. */
export const EMPTY_DIGEST = '0'.repeat(64);

/** The digest after `event`: the SHA-256 of the digest before it and the event's canonical JSON. */
export function chain(digest: string, event: RunEvent): string {
  return sha256Hex(digest + canonical(event));
}

/**
 * The run's append-only list of events, each hashed onto the one before. Two journals with one digest hold the same
 * events.
 */
export class Journal {
  #events: RunEvent[] = [];
  #digest = EMPTY_DIGEST;

  get events(): readonly RunEvent[] {
    return this.#events;
  }

  /** The hash of the last event, 64 hexadecimal digits. */
  get digest(): string {
    return this.#digest;
  }

  append(events: readonly RunEvent[]): void {
    for (const event of events) {
      this.#digest = chain(this.#digest, event);
      this.#events.push(event);
    }
  }

  /** Takes in events whose digest is known, as this browser's store keeps them: nothing is hashed again. */
  restore(events: readonly RunEvent[], digest: string): void {
    for (const event of events) this.#events.push(event);
    this.#digest = digest;
  }
}
