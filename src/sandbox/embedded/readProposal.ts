import { applyEdits, type Edit, type Proposal } from '../../evolution/proposal';
import type { Files } from '../../evolution/task';
import type { Ending } from '../../evolution/verdict';
import { MESSAGE_CHARACTERS, PROPOSAL_CHARACTERS, PROPOSAL_EDITS } from '../limits';

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

/** How the agent's code ended, as far as what a bench sent says it. */
export const readEnding = (data: unknown): Ending => ENDINGS.find((known) => known === data) ?? 'threw';

/** What the agent's code said of its end, if anything. */
export const readMessage = (data: unknown): { message?: string } =>
  typeof data === 'string' ? { message: data.slice(0, MESSAGE_CHARACTERS) } : {};

/** A proposal for these files out of what a bench sent, or a sentence on what is wrong with it. */
export function readProposal(data: Record<string, unknown>, files: Files): Proposal | string {
  const edits = readEdits(data.edits);
  if (typeof edits === 'string') return edits;
  try {
    if (JSON.stringify(applyEdits(files, edits)) === JSON.stringify(files)) return 'the edit changes nothing';
  } catch (error) {
    return (error as Error).message;
  }
  return { edits, rationale: String(data.rationale ?? '').slice(0, MESSAGE_CHARACTERS) };
}

/** The edits that a bench sent, or a sentence on what is wrong with them. */
export function readEdits(list: unknown): Edit[] | string {
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

/** True for anything with properties. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
