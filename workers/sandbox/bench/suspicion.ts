import type { Place } from './edits/sites';
import { offTheMeter } from './fuel';
import type { Trace } from './trace';

/** How suspicious places are, by the last trace of an attempt. */
export class Suspicion {
  readonly #notes = new Map<Place, string>();
  #trace: Trace | null = null;

  /** Takes in what was found out; there may be a later trace. */
  learn(trace: Trace): void {
    this.#trace = trace;
    this.#notes.clear();
  }

  /**
   * A note on a place: how many of the failing tests run through it, and Ochiai's measure in five steps (Ochiai 1957; Abreu
   * and others, 2007: failed / √(all failed · (failed + passed))).
   */
  of(place: Place): string {
    if (!this.#trace) return 'suspicion unknown';
    let note = this.#notes.get(place);
    if (note === undefined) {
      const trace = this.#trace;
      note = offTheMeter(() => noteOn(place, trace));
      this.#notes.set(place, note);
    }
    return note;
  }
}

function noteOn(place: Place, trace: Trace): string {
  const { failed, passed } = trace.at(place);
  if (failed === 0) return 'suspicion none';
  const step = Math.floor((failed / Math.sqrt(trace.failed * (failed + passed))) * 4.99);
  return `suspicion ${failed < trace.failed ? 'some' : 'all'} ${step}`;
}
