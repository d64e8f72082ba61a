import type { ImproveJob, ImproveResult } from '../sandbox';
import { isRecord, readEnding, readMessage, readProposal } from './readProposal';

/** Reads what a bench sent of an agent's `improve`, as warily as of its `solve`. */
export function readImproveResult(data: unknown, job: ImproveJob): ImproveResult {
  if (!isRecord(data)) return { proposal: null, ending: 'threw', message: 'the bench sent no result' };
  const said = { ending: readEnding(data.ending), ...readMessage(data.message) };
  if (!isRecord(data.proposal)) return { ...said, proposal: null };
  const proposal = readProposal(data.proposal, job.files);
  if (typeof proposal === 'string') return { proposal: null, ending: 'threw', message: proposal };
  return { ...said, proposal };
}
