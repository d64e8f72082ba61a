import library from '../../static/donors/rules.json';
import type { Counts, Page } from '../sandbox/sandbox';

/** What the library's page of the notebook is called; no task has such a name. */
export const DONOR_LIBRARY = 'donor library';

/** The tries that the library speaks of together: what its kinds of edits are told apart from. */
const ALL: Counts = [1, 0, 1_000];

/**
 * The labelled donor library: what a person knows about kinds of edits, as a page of the notebook that everybody reads. Off
 * unless somebody asks for it: what an agent gains is to come from its own runs.
 */
export const donors: readonly Page[] = [
  {
    task: DONOR_LIBRARY,
    all: ALL,
    notes: Object.fromEntries(
      library.rules.map(({ note, right, of }): [string, Counts] => [note, [right, 0, of]]),
    ),
  },
];
