import type { Sandbox } from '../../sandbox/sandbox';
import type { Files, Task } from '../task';
import type { TestResult, Verdict } from '../verdict';
import { attempt, type Attempt } from './attempt';

/** So many tasks show whether an agent works at all: if it fails in more than half of them, it sits no further ones. */
const FIRST_TASKS = 10;

/** What an exam needs to know. */
export interface Exam {
  readonly tasks: readonly Task[];
  /** Test runs a task. */
  readonly testRuns: number;
  /** Seeds the agent's random numbers; each look has its own. */
  readonly seed: string;
  readonly looks: number;
  /** Further looks are for agents above this share of solved tasks. */
  readonly above: number;
  /** Told after every attempt, in whatever order they end: for words only. */
  readonly tell?: (attempts: number, solved: number, look: number) => void;
}

/**
 * Lets an agent sit the exam: the verdict has one test a task and look. All variants of a run have the same luck at the
 * same look, so that what differs is the agent; that one of them had the luck on its side is found out afterwards, with
 * fresh seeds.
 */
export async function examine(
  agent: Files,
  exam: Exam,
  sandbox: Sandbox,
  signal: AbortSignal,
): Promise<Verdict> {
  const done: Attempt[] = [];
  const tests: TestResult[] = [];
  let ended = 0;
  let solved = 0;
  const sit = async (tasks: readonly Task[], look: number): Promise<void> => {
    const attempts = tasks.map(async (task) => {
      const terms = { testRuns: exam.testRuns, seed: lookSeed(exam.seed, look, task.id) };
      const made = await attempt(agent, task, terms, sandbox, signal);
      ended += 1;
      solved += made.solved ? 1 : 0;
      exam.tell?.(ended, solved, look);
      return made;
    });
    for (const made of await Promise.all(attempts)) {
      done.push(made);
      tests.push(resultOf(made, look));
    }
  };
  const verdict = (ending: Verdict['ending'], message?: string): Verdict => ({
    ending,
    ...(message !== undefined && { message }),
    tests,
    fuel: done.reduce((sum, { fuel }) => sum + fuel, 0),
    output: '',
    testRuns: Math.round(done.reduce((sum, { testRuns }) => sum + testRuns, 0)),
  });

  await sit(exam.tasks.slice(0, FIRST_TASKS), 1);
  const failed = done.filter((made) => made.failed);
  if (failed.length > done.length / 2) {
    tests.push(...exam.tasks.slice(FIRST_TASKS).map((task) => notRun(task)));
    return verdict('threw', `the agent failed in ${failed.length} of its first ${done.length} tasks`);
  }
  await sit(exam.tasks.slice(FIRST_TASKS), 1);
  if (shareSolved(done) > exam.above) {
    for (let look = 2; look <= exam.looks; look++) await sit(exam.tasks, look);
  }
  return verdict('finished');
}

/** Seeds an agent's random numbers in one look at one task. */
export const lookSeed = (examSeed: string, look: number, task: string): string =>
  `${examSeed}|${look}|${task}`;

/** Seeds the exam of a run. */
export const examSeed = (runSeed: number): string => `${runSeed}|exam`;

const shareSolved = (attempts: readonly Attempt[]): number =>
  attempts.filter(({ solved }) => solved).length / Math.max(1, attempts.length);

const resultOf = ({ task, solved, message }: Attempt, look: number): TestResult => ({
  file: `exam/${task.id}`,
  name: `look ${look}`,
  outcome: solved ? 'passed' : 'failed',
  message,
});

const notRun = (task: Task): TestResult => ({
  file: `exam/${task.id}`,
  name: 'look 1',
  outcome: 'not-run',
});
