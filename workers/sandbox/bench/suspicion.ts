import type { Edit } from '../../../src/evolution/proposal';
import type { Place } from './edits/sites';
import { EFFECT_NOTES, type Effect, type Effects } from './effects/effects';
import { offTheMeter } from './fuel';
import type { Counts, Trace } from './trace';

/** How suspicious places are, by the last trace of an attempt. */
export class Suspicion {
  readonly #notes = new Map<Place, PlaceNotes>();
  #trace: Trace | null = null;
  #effects: Effects | null = null;
  #levels: readonly number[] = [];

  /** Takes in what was found out; there may be a later trace. */
  learn(trace: Trace, effects: Effects): void {
    this.#trace = trace;
    this.#effects = effects;
    this.#levels = levelsOf(trace);
    this.#notes.clear();
  }

  /**
   * Notes on a place: how many of the failing tests run through it and Ochiai's measure in five steps, and how many levels of
   * suspicion of the same program lie above it. What is very suspicious in one program is nothing in another, so the
   * literature compares techniques by ranks too (Jones and Harrold 2005). And what the edit of the place would change there.
   */
  of(place: Place, edit: Edit): readonly string[] {
    if (!this.#trace || !this.#effects) return UNKNOWN;
    const trace = this.#trace;
    const effects = this.#effects;
    return offTheMeter(() => {
      let notes = this.#notes.get(place);
      if (notes === undefined) this.#notes.set(place, (notes = this.#notesOn(trace.at(place), trace)));
      return notes[effects.of(edit)];
    });
  }

  #notesOn(counts: Counts, trace: Trace): PlaceNotes {
    const level = levelOf(counts, trace);
    const above = this.#levels.filter((other) => other > level).length;
    const notes = [nameOf(level), `suspicion rank ${Math.min(above, LAST_RANK)}`];
    const withEffect = (effect: Effect) => Object.freeze([...notes, EFFECT_NOTES[effect]]);
    return {
      unknown: withEffect('unknown'),
      outside: withEffect('outside'),
      missed: withEffect('missed'),
      failing: withEffect('failing'),
      both: withEffect('both'),
    };
  }
}

/** The notes on a place, by what an edit of it would change: most edits of a place have one of few effects. */
type PlaceNotes = Readonly<Record<Effect, readonly string[]>>;

const UNKNOWN: readonly string[] = Object.freeze(['suspicion unknown', EFFECT_NOTES.unknown]);

/** Ranks from this one on are one and the same. */
const LAST_RANK = 5;

/**
 * Ochiai's measure in five steps (Ochiai 1957; Abreu and others 2007: failed / √(all failed · (failed + passed))), and half
 * a step more where all failing tests come by; -1 where none does.
 */
function levelOf({ failed, passed }: Counts, trace: Counts): number {
  if (failed === 0) return -1;
  const step = Math.floor((failed / Math.sqrt(trace.failed * (failed + passed))) * 4.99);
  return step + (failed < trace.failed ? 0 : 0.5);
}

const nameOf = (level: number): string =>
  level < 0 ? 'suspicion none' : `suspicion ${level % 1 ? 'all' : 'some'} ${Math.floor(level)}`;

/** The different levels of a program's places. */
const levelsOf = (trace: Trace): number[] => [...new Set(trace.spans.map((span) => levelOf(span, trace)))];
