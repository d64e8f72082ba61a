import type { ProposeJob, ProposeResult } from '../sandbox';
import { isRecord, readEnding, readMessage, readProposal } from './readProposal';
import { readSteps } from './readSteps';
import { readTries } from './readTries';

/**
 * Reads what a bench sent. Foreign code runs there and may send anything: only what has the right shape and size, and
 * edits that fit the parent's program, get through. Anything else is a proposal that was not made.
 */
export function readProposeResult(data: unknown, job: ProposeJob): ProposeResult {
  if (!isRecord(data)) return refused('the bench sent no result');
  const result = {
    testRuns: number(data.testRuns, job.testRuns),
    ...(job.record && { tries: readTries(data.tries) }),
    ...(job.steps && { steps: readSteps(data.steps, job) }),
  };
  const said = { ending: readEnding(data.ending), ...readMessage(data.message) };
  if (!isRecord(data.proposal)) return { ...result, ...said, proposal: null, claimsSolved: false };

  const proposal = readProposal(data.proposal, job.program);
  if (typeof proposal === 'string') return { ...refused(proposal), ...result };
  return { ...result, ...said, proposal, claimsSolved: data.claimsSolved === true };
}

const refused = (message: string): ProposeResult => ({
  proposal: null,
  ending: 'threw',
  message,
  testRuns: 0,
  claimsSolved: false,
});

const number = (value: unknown, largest: number): number =>
  typeof value === 'number' && value >= 0 && value <= largest + 1 ? value : largest;
