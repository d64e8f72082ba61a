import { filesProblem } from '../checkExperiment';
import type { Page } from '../../sandbox/sandbox';
import type { Task } from '../task';
import type { SelfImprovement } from './selfImprovement';

const MOST_TASKS = 1_000;
const MOST_LOOKS = 20;
const MOST_RUNS = 10_000;
const MOST_DONORS = 100;

/** What is wrong with the tasks and rules of an experiment with agents, in one sentence; null if it can be run. */
export function schoolProblem(school: SelfImprovement): string | null {
  const {
    study,
    exam,
    heldOut,
    extra,
    proposer,
    notebook,
    looks,
    practiceTasks,
    practiceRuns,
    selfEdits,
    donors,
  } = school;
  for (const [set, tasks] of Object.entries({ study, exam, 'held-out': heldOut, extra })) {
    if (!Array.isArray(tasks) || tasks.length > MOST_TASKS)
      return `the ${set} tasks must be a list of at most ${MOST_TASKS}`;
    for (const task of tasks as readonly Task[]) {
      const problem = taskProblem(task);
      if (problem) return `${set} task '${task?.id}': ${problem}`;
    }
  }
  if (exam.length === 0) return 'there are no exam tasks: an agent’s score is what it solves of them';
  if (study.length === 0 && notebook !== 'none') return 'there are no study tasks to practise on';
  if (proposer !== 'self' && proposer !== 'fixed')
    return `the proposer is '${String(proposer)}'; self or fixed`;
  if (!['shared', 'own', 'none'].includes(notebook))
    return `the notebook is '${notebook}'; shared, own or none`;
  if (selfEdits !== undefined && typeof selfEdits !== 'boolean')
    return `edits of its own code: '${String(selfEdits)}'; true or false`;
  if (!isWhole(looks, MOST_LOOKS)) return `looks at an exam: ${looks}; from 1 to ${MOST_LOOKS}`;
  if (!isWhole(practiceTasks, MOST_TASKS))
    return `tasks a practice: ${practiceTasks}; from 1 to ${MOST_TASKS}`;
  if (!isWhole(practiceRuns, MOST_RUNS))
    return `test runs in practice: ${practiceRuns}; from 1 to ${MOST_RUNS}`;
  return donorsProblem(donors);
}

/** What a person wrote beforehand goes into the bench as it is. */
function donorsProblem(donors: SelfImprovement['donors'] = []): string | null {
  if (!Array.isArray(donors) || donors.length > MOST_DONORS)
    return `the donor library must be a list of at most ${MOST_DONORS} pages`;
  const areCounts = (counts: unknown): boolean =>
    Array.isArray(counts) && counts.length === 3 && counts.every((count) => count >= 0 && count < 1e9);
  const isPage = ({ task, all, notes }: Page): boolean =>
    typeof task === 'string' && areCounts(all) && Object.values(notes).every(areCounts);
  return (donors as readonly Page[]).every(isPage) ? null : 'the donor library has a page that can’t be read';
}

function taskProblem(task: Task): string | null {
  if (typeof task?.id !== 'string') return 'it has no id';
  if (task.format !== 'modules' && task.format !== 'script')
    return `its format '${String(task.format)}' is unknown`;
  return (
    filesProblem(task.program, 'program/') ??
    filesProblem(task.visible, 'visible/') ??
    filesProblem(task.heldOut, 'held-out/')
  );
}

const isWhole = (value: unknown, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= most;
