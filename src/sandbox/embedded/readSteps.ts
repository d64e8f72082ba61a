import { applyEdits } from '../../evolution/proposal';
import { NOTE_CHARACTERS, REPEAT_COST } from '../limits';
import type { ProposeJob, Step } from '../sandbox';
import { isRecord, readEdits } from './readProposal';

/** An edit has fewer notes than this. */
const NOTES = 60;

/** Reads the test runs that a bench says it made; what has not the right shape or size, or does not fit, is left out. */
export function readSteps(data: unknown, { program, testRuns }: ProposeJob): Step[] {
  if (!Array.isArray(data)) return [];
  const steps: Step[] = [];
  for (const item of (data as unknown[]).slice(0, Math.ceil(testRuns / REPEAT_COST))) {
    if (!isRecord(item)) continue;
    const { passed, total, notes } = item;
    const none = Array.isArray(item.edits) && item.edits.length === 0;
    const edits = none ? [] : readEdits(item.edits);
    if (typeof edits === 'string' || !isCount(passed) || !isCount(total) || passed > total) continue;
    try {
      applyEdits(program, edits);
    } catch {
      continue;
    }
    steps.push({ edits, notes: readNotes(notes), passed, total });
  }
  return steps;
}

const readNotes = (data: unknown): string[] =>
  Array.isArray(data)
    ? (data as unknown[])
        .slice(0, NOTES)
        .filter((note): note is string => typeof note === 'string' && note.length <= NOTE_CHARACTERS)
    : [];

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
