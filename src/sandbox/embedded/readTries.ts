import { LOG_NOTES, NOTE_CHARACTERS } from '../limits';
import type { Counts, Tries } from '../sandbox';

/** Reads what a bench says was tried; what has not the right shape and size is left out. */
export function readTries(data: unknown): Tries {
  const { all, notes } = (data ?? {}) as { all?: unknown; notes?: unknown };
  const read: Record<string, Counts> = {};
  const entries = typeof notes === 'object' && notes !== null ? Object.entries(notes) : [];
  for (const [note, counts] of entries.slice(0, LOG_NOTES)) {
    const known = readCounts(counts);
    if (known && note.length <= NOTE_CHARACTERS) read[note] = known;
  }
  return { all: readCounts(all) ?? [0, 0, 0], notes: read };
}

function readCounts(data: unknown): Counts | null {
  if (!Array.isArray(data) || data.length !== 3) return null;
  const [wins, betters, tries] = data as unknown[];
  return isCount(wins) && isCount(betters) && isCount(tries) ? [wins, betters, tries] : null;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
