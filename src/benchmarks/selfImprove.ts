import { learner } from '../agents/learner';
import { naive } from '../agents/naive';
import { DEFAULTS, type Experiment } from '../evolution/experiment';
import { SCHOOL, agentAsTask, type SelfImprovement } from '../evolution/selfImprovement/selfImprovement';
import type { Task } from '../evolution/task';
import { NAIVE, SELF_IMPROVE } from './experiments';

/** What an experiment with agents uses unless told otherwise. */
const RULES = {
  testRuns: 100,
  selection: 'relative-dgm',
  window: 2,
  goal: null,
  budget: { variants: null, verdicts: 41, seconds: null },
} as const satisfies Partial<Experiment>;

/** Which tasks to use in place of the benchmark that comes with Lamarck, and what else differs. */
export interface Choice {
  /** Imported tasks to learn and to be examined on, split in three in turn. */
  readonly benchmark?: readonly Task[];
  /** One more held-out set. */
  readonly extra?: readonly Task[];
  readonly rules?: Partial<SelfImprovement>;
  /** Where it starts from, in place of the learner. */
  readonly agent?: Experiment['agent'];
}

/** The experiment in which an agent improves itself: the learner, if no other is chosen. */
export async function selfImprove(
  changes: Partial<Experiment> = {},
  { benchmark, extra = [], rules = {}, agent = learner }: Choice = {},
): Promise<Experiment> {
  const sets = benchmark ? splitInTurn(benchmark) : await ownTasks();
  return {
    name: SELF_IMPROVE,
    title: 'An agent that rewrites itself',
    task: agentAsTask(agent.name, agent.files),
    agent,
    ...DEFAULTS,
    ...RULES,
    ...changes,
    selfImprovement: { ...SCHOOL, ...sets, extra, ...rules },
  };
}

/** The same, from a seed with a constant badly chosen: when do edits of its own code pay, and not only lessons? */
export async function naiveSelfImprove(changes: Partial<Experiment> = {}): Promise<Experiment> {
  const experiment = await selfImprove(changes, { agent: naive });
  return { ...experiment, name: NAIVE, title: 'A naive agent that rewrites itself' };
}

type Sets = Pick<SelfImprovement, 'study' | 'exam' | 'heldOut'>;

/**
 * So many bugs of each exam program are in the exam. Every child sits it, so it must be short; two bugs of each of 15
 * programs tell more than all bugs of fewer programs.
 */
const EXAM_BUGS = 2;

/** The seeded bugs of the programs that come with Lamarck, split by program. */
export async function ownTasks(): Promise<Sets> {
  const { bugTasks } = await import('./bugs');
  const all = await bugTasks();
  const of = (split: string) => all.filter((task) => task.split === split).map(plain);
  const counts = new Map<string, number>();
  const exam = of('exam').filter(({ id }) => {
    const program = id.split('/')[0] ?? '';
    const count = (counts.get(program) ?? 0) + 1;
    counts.set(program, count);
    return count <= EXAM_BUGS;
  });
  return { study: of('study'), exam, heldOut: of('held-out') };
}

/** Without what is said of its bug: an experiment holds tasks, not their solutions' descriptions. */
const plain = ({ id, title, instruction, format, program, visible, heldOut }: Task): Task => {
  return { id, title, instruction, format, program, visible, heldOut };
};

/** A quarter to study, a quarter for the exam, one half held out. */
function splitInTurn(tasks: readonly Task[]): Sets {
  const heldOut = tasks.filter((_, i) => i % 2 === 1);
  const train = tasks.filter((_, i) => i % 2 === 0);
  return {
    study: train.filter((_, i) => i % 2 === 0),
    exam: train.filter((_, i) => i % 2 === 1),
    heldOut,
  };
}
