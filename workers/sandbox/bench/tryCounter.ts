import type { Counts, Tries } from '../../../src/sandbox/sandbox';
import { OfferedEdit } from './editLists';
import type { TestReport } from './report';

type Tally = [wins: number, betters: number, tries: number];

/** Counts an attempt's single edits by their notes, for agents that learn from them. */
export class TryCounter {
  readonly #passedBefore: number;
  readonly #all: Tally = [0, 0, 0];
  readonly #notes = new Map<string, Tally>();

  /** `passedBefore`: how many visible tests the program passes as it stands. */
  constructor(passedBefore: number) {
    this.#passedBefore = passedBefore;
  }

  /** Takes in what an edit came to. What was not offered by the bench has no notes, and does not count. */
  count(edit: unknown, report: TestReport): void {
    if (!(edit instanceof OfferedEdit)) return;
    const won = report.failed === 0;
    const better = !won && report.passed > this.#passedBefore;
    add(this.#all, won, better);
    // A note that an edit has twice says nothing more.
    for (const note of new Set([...edit.notes, ...edit.where])) {
      let tally = this.#notes.get(note);
      if (!tally) this.#notes.set(note, (tally = [0, 0, 0]));
      add(tally, won, better);
    }
  }

  /** Everything so far, as plain data. */
  tries(): Tries {
    const notes: Record<string, Counts> = {};
    for (const note of [...this.#notes.keys()].sort()) notes[note] = this.#notes.get(note)!;
    return { all: this.#all, notes };
  }
}

function add(tally: Tally, won: boolean, better: boolean): void {
  if (won) tally[0] += 1;
  if (better) tally[1] += 1;
  tally[2] += 1;
}
