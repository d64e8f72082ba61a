import type { Edit } from '../../../src/evolution/proposal';
import type { Step } from '../../../src/sandbox/sandbox';
import { OfferedEdit } from './editLists';
import type { TestReport } from './report';

/** A test run as people read it. `given`: what the agent handed over; only what the bench has offered has notes. */
export function stepOf(edits: readonly Edit[], given: unknown, { passed, total }: TestReport): Step {
  const one: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  return { edits, notes: one instanceof OfferedEdit ? [...one.notes, ...one.where] : [], passed, total };
}
