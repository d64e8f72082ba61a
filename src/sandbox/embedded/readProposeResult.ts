import { applyEdits, type Edit } from '../../evolution/proposal';
import type { Ending } from '../../evolution/verdict';
import { MESSAGE_CHARACTERS, PROPOSAL_CHARACTERS, PROPOSAL_EDITS } from '../limits';
import type { ProposeJob, ProposeResult } from '../sandbox';

const ENDINGS: readonly Ending[] = [
  'finished',
  'syntax-error',
  'import-error',
  'threw',
  'out-of-fuel',
  'out-of-memory',
  'stack-overflow',
  'too-much-output',
  'never-settled',
  'timed-out',
  'sandbox-died',
];

/**
 * Reads what a bench sent. Foreign code runs there and may send anything: only what has the right shape and size, and
 * edits that fit the parent's program, get through. Anything else is a proposal that was not made.
 */
export function readProposeResult(data: unknown, job: ProposeJob): ProposeResult {
  if (!isRecord(data)) return refused('the bench sent no result');
  const testRuns = number(data.testRuns, job.testRuns);
  const ending = ENDINGS.find((known) => known === data.ending) ?? 'threw';
  const said = typeof data.message === 'string' ? { message: data.message.slice(0, MESSAGE_CHARACTERS) } : {};
  if (!isRecord(data.proposal)) return { proposal: null, ending, ...said, testRuns, claimsSolved: false };

  const edits = readEdits(data.proposal.edits);
  if (typeof edits === 'string') return refused(edits, testRuns);
  try {
    const before = JSON.stringify(job.program);
    if (JSON.stringify(applyEdits(job.program, edits)) === before)
      return refused('the edit changes nothing', testRuns);
  } catch (error) {
    return refused((error as Error).message, testRuns);
  }
  const rationale = String(data.proposal.rationale ?? '').slice(0, MESSAGE_CHARACTERS);
  return {
    proposal: { edits, rationale },
    ending,
    ...said,
    testRuns,
    claimsSolved: data.claimsSolved === true,
  };
}

function readEdits(list: unknown): Edit[] | string {
  if (!Array.isArray(list) || list.length === 0) return 'the agent proposed no edits';
  if (list.length > PROPOSAL_EDITS)
    return `the agent proposed ${list.length} edits; the limit is ${PROPOSAL_EDITS}`;
  const edits: Edit[] = [];
  let size = 0;
  for (const item of list as unknown[]) {
    if (!isRecord(item)) return 'an edit is not an object';
    const { file, start, end, text } = item;
    if (typeof file !== 'string' || typeof text !== 'string') return 'an edit has no file or no text';
    if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end))
      return 'an edit has no whole numbers as offsets';
    size += text.length;
    if (size > PROPOSAL_CHARACTERS)
      return `the edits are longer than the limit of ${PROPOSAL_CHARACTERS} characters`;
    edits.push({ file, start: start as number, end: end as number, text });
  }
  return edits;
}

const refused = (message: string, testRuns = 0): ProposeResult => ({
  proposal: null,
  ending: 'threw',
  message,
  testRuns,
  claimsSolved: false,
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const number = (value: unknown, largest: number): number =>
  typeof value === 'number' && value >= 0 && value <= largest + 1 ? value : largest;
