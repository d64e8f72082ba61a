import type { VariantDetail } from '../../../workers/loop/protocol';
import type { Experiment } from '../../evolution/experiment';
import { heldOutOf, scoreOf, type Verdict } from '../../evolution/verdict';

/** A variant as the right side shows it. Before a run begins this is the seed, whose verdict may still be missing. */
export type Shown = Omit<VariantDetail, 'verdict'> & { readonly verdict: Verdict | null };

/** The program as it starts, before any run: `verdict` null until it has been judged. */
export function seedOf({ task }: Experiment, verdict: Verdict | null): Shown {
  return {
    id: '',
    number: 0,
    parent: null,
    depth: 0,
    turn: 0,
    score: verdict ? scoreOf(verdict) : 0,
    heldOut: verdict && heldOutOf(verdict, Object.keys(task.heldOut).length > 0),
    rationale: 'the program as it starts',
    testRuns: 0,
    ending: verdict?.ending ?? 'finished',
    proposer: '',
    verdicts: 1,
    seconds: 0,
    files: task.program,
    parentFiles: null,
    seedFiles: task.program,
    edits: [],
    verdict,
    parentVerdict: null,
    lineage: [0],
    children: [],
  };
}
