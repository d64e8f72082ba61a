import type { Remote } from 'comlink';
import type { LoopApi } from '../../workers/loop/protocol';
import { repair } from '../agents/repair';
import { importHumanEval } from '../benchmarks/humanEval';
import { applyEdits } from '../evolution/proposal';
import type { Files, Task } from '../evolution/task';
import type { Verdict } from '../evolution/verdict';
import { inOrder, type Progress } from './progress';

/** Judges each task's program by its held-out tests; results in the file's order. */
export async function judgeDataSet(
  loop: Remote<LoopApi>,
  text: string,
  solutions: 'canonical' | 'buggy',
  show: (progress: Progress) => void,
) {
  const { benchmark, problems } = importHumanEval(text, 'data set', solutions);
  const outcomes = await inOrder(
    benchmark.tasks,
    async (task) => {
      const verdict = await judgeHeldOut(loop, task, task.program);
      return { id: task.id, outcome: passes(verdict) ? 'passed' : 'failed', ending: verdict.ending };
    },
    show,
  );
  const passed = outcomes.filter(({ outcome }) => outcome === 'passed').length;
  return { total: outcomes.length, passed, failed: outcomes.length - passed, outcomes, problems };
}

/** Lets the repair agent propose one change to each task's program; the judge says which are right. */
export async function repairDataSet(
  loop: Remote<LoopApi>,
  text: string,
  { budget, seed }: { budget: number; seed: number },
  show: (progress: Progress) => void,
) {
  const { benchmark, problems } = importHumanEval(text, 'data set');
  const attempts = await inOrder(
    benchmark.tasks,
    async (task) => {
      const { id, format, program, visible, instruction } = task;
      const { proposal, testRuns } = await loop.propose({
        agent: repair.files,
        ...{ format, program, visible, instruction },
        testRuns: budget,
        seed: `${seed}|repair|${id}`,
        tried: [],
      });
      if (!proposal) return { id, testRuns, solved: false };
      const verdict = await judgeHeldOut(loop, task, applyEdits(program, proposal.edits));
      return { id, testRuns, solved: passes(verdict) };
    },
    show,
  );
  const ids = attempts.filter(({ solved }) => solved).map(({ id }) => id);
  const testRuns = attempts.reduce((sum, attempt) => sum + attempt.testRuns, 0);
  // A repeated edit counts a tenth: floating point must not show.
  return {
    total: attempts.length,
    solved: ids.length,
    ids,
    testRuns: Math.round(testRuns * 10) / 10,
    problems,
  };
}

function judgeHeldOut(loop: Remote<LoopApi>, { format, heldOut }: Task, program: Files): Promise<Verdict> {
  return loop.judge({ format, files: { ...program, ...heldOut }, tests: Object.keys(heldOut).sort() });
}

/** A run to the end in which no test did anything but pass. */
const passes = (verdict: Verdict): boolean =>
  verdict.ending === 'finished' &&
  verdict.tests.length > 0 &&
  verdict.tests.every(({ outcome }) => outcome === 'passed');
