import { lessonInWords } from './lessonWords';

/** A line of an agent's `lessons.js`: what experience says about one kind of edit. */
export interface Lesson {
  readonly note: string;
  /** What kind of edit it is about, for people; code stands between backticks. */
  readonly words: string;
  /** How often such an edit fixed a program; one that shared the honour counts a part. */
  readonly wins: number;
  readonly tries: number;
  /** How many times as often as any edit it was right: above 1 it is tried earlier, below later. */
  readonly ratio: number;
}

/** What an agent has learned, as far as its `lessons.js` is written the way the learner writes it. */
export interface Learned {
  /** Wins and tries of all edits together; null if nothing has been learned. */
  readonly any: { readonly wins: number; readonly tries: number } | null;
  /** The lesson that says most first. */
  readonly lessons: readonly Lesson[];
}

const LINE = /^\s*"((?:[^"\\]|\\.)*)": \[(\d+(?:\.\d+)?), (\d+)\],?$/gm;

/** One win in so many is taken off, so that a kind tried twice with luck does not lead the list: what rank.js calls TRUST. */
const TRUST = 1;

/** Reads the text of a `lessons.js`. Lines that are not lessons are passed over. */
export function readLessons(text: string): Learned {
  const counts = new Map<string, { wins: number; tries: number }>();
  for (const [, quoted, wins, tries] of text.matchAll(LINE)) {
    counts.set(JSON.parse(`"${quoted}"`) as string, { wins: Number(wins), tries: Number(tries) });
  }
  const any = counts.get('any') ?? null;
  counts.delete('any');
  if (!any || any.tries === 0) return { any: null, lessons: [] };
  const lessons = [...counts].map(([note, { wins, tries }]) => {
    const expected = (tries * any.wins) / any.tries;
    return {
      note,
      words: lessonInWords(note),
      wins,
      tries,
      ratio: (wins + TRUST) / (expected + TRUST),
    };
  });
  // What improve.js keeps lessons by: how far the wins are from what luck would give.
  const worth = ({ wins, tries }: Lesson): number => Math.abs(wins - (tries * any.wins) / any.tries);
  return { any, lessons: lessons.sort((a, b) => worth(b) - worth(a) || (a.note < b.note ? -1 : 1)) };
}

/** The lessons that speak most for an edit with these notes, the strongest first; at most three. */
export function reasons(text: string, notes: readonly string[]): Lesson[] {
  const known = new Set(notes);
  return readLessons(text)
    .lessons.filter(({ note, ratio }) => known.has(note) && ratio >= SPEAKS)
    .sort((a, b) => b.ratio - a.ratio || (a.note < b.note ? -1 : 1))
    .slice(0, 3);
}

/** A lesson that says less than this, as a ratio, moves nothing far. */
const SPEAKS = 1.2;
