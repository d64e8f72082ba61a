import { learner } from '../agents/learner';
import { naive } from '../agents/naive';
import { repair } from '../agents/repair';
import { SELF_IMPROVE } from '../benchmarks/experiments';
import { experimentProblem } from '../evolution/checkExperiment';
import { canonical, contentId } from '../evolution/digest';
import type { Experiment } from '../evolution/experiment';
import { agentAsTask, type SelfImprovement } from '../evolution/selfImprovement/selfImprovement';
import type { Task } from '../evolution/task';
import type { PromisedDigest } from '../storage/runRow';
import { deflate, inflate } from './deflate';

/** Links longer than this, in characters, get lost in chat programs and mail: a file is the way then. */
export const LINK_CHARACTERS = 32 * 1024;

/** What a link may unfold to, in characters: more is refused before it is looked at. */
const UNFOLDED_CHARACTERS = 1024 * 1024;

/** A run as a link holds it: how to execute it again, and what digest it came to. */
export interface LinkedRun {
  readonly experiment: Experiment;
  readonly promised: PromisedDigest | undefined;
}

/** What comes with Lamarck is named by its content instead of being carried along. */
interface Named {
  readonly name: string;
  readonly content: string;
}

type Tasks = Pick<SelfImprovement, 'study' | 'exam' | 'heldOut'>;

/** An experiment in which an agent improves itself: the rules, and its tasks. */
interface School {
  readonly rules: Omit<SelfImprovement, keyof Tasks>;
  readonly tasks: Tasks | Named;
}

interface Payload {
  readonly v: 1;
  readonly experiment: Omit<Experiment, 'task' | 'agent' | 'selfImprovement'>;
  readonly task: Task | Named;
  readonly agent: Experiment['agent'] | Named;
  readonly school?: School;
  readonly promised?: PromisedDigest;
}

/** The fragment of a link to a run, without '#'. May be longer than {@link LINK_CHARACTERS}. */
export async function encodeLink(experiment: Experiment, promised?: PromisedDigest): Promise<string> {
  const { task, agent, selfImprovement, ...rest } = experiment;
  const payload: Payload = {
    v: 1,
    experiment: rest,
    task: named(task.id, task, await knownTask(task.id)),
    agent: named(agent.name, agent, knownAgent(agent.name)),
    ...(selfImprovement && { school: await schoolOf(selfImprovement) }),
    ...(promised && { promised }),
  };
  return `run=${await deflate(JSON.stringify(payload))}`;
}

async function schoolOf({ study, exam, heldOut, ...rules }: SelfImprovement): Promise<School> {
  return { rules, tasks: named(SELF_IMPROVE, { study, exam, heldOut }, await knownTasks()) };
}

/** What is known here goes by its name. */
function named<T>(name: string, value: T, known: T | undefined): T | Named {
  const content = contentOf(value);
  return known !== undefined && contentOf(known) === content ? { name, content } : value;
}

/** True if an address's fragment (with or without '#') claims to hold a run. */
export const isRunLink = (fragment: string): boolean => /^#?run=/.test(fragment);

/**
 * Reads the fragment of a link; executes nothing.
 * @throws Error with one sentence if the link is damaged, or made by another version.
 */
export async function decodeLink(fragment: string): Promise<LinkedRun> {
  let payload: Payload;
  try {
    payload = JSON.parse(await inflate(fragment.replace(/^#?run=/, ''), UNFOLDED_CHARACTERS)) as Payload;
  } catch {
    throw new Error(
      'this link is damaged: part of it is missing or changed. Ask for it again, or for the run as a file.',
    );
  }
  if (payload?.v !== 1 || !payload.experiment || !payload.task || !payload.agent) {
    throw new Error('this link was made by another version of Lamarck and can’t be read here.');
  }
  const { task, agent, school } = payload;
  const experiment: Experiment = {
    ...payload.experiment,
    task: await resolve(task, 'the task', knownTask),
    agent: await resolve(agent, 'the agent', knownAgent),
    ...(school && {
      selfImprovement: {
        ...school.rules,
        ...(await resolve(school.tasks, 'the tasks of', knownTasks)),
      },
    }),
  };
  const problem = experimentProblem(experiment);
  if (problem) throw new Error(`this link can’t be used: ${problem}.`);
  return { experiment, promised: payload.promised };
}

async function resolve<T extends object>(
  given: T | Named,
  what: string,
  find: (name: string) => T | undefined | Promise<T | undefined>,
): Promise<T> {
  if (!('content' in given)) return given;
  const known = await find(given.name);
  if (known && contentOf(known) === given.content) return known;
  throw new Error(
    `this link uses ${what} '${given.name}' of another version of Lamarck. Ask for the run as a file.`,
  );
}

function knownAgent(name: string): Experiment['agent'] | undefined {
  return [repair, learner, naive].find((agent) => agent.name === name);
}

async function knownTasks(): Promise<Tasks> {
  const { ownTasks } = await import('../benchmarks/selfImprove');
  return ownTasks();
}

async function knownTask(id: string): Promise<Task | undefined> {
  const agent = [learner, naive].find(({ name }) => name === id);
  if (agent) return agentAsTask(agent.name, agent.files);
  const { programs } = await import('../benchmarks/programs');
  return programs.find((program) => program.id === id)?.load();
}

const contentOf = (value: unknown): string => contentId(canonical(value));
