import { repair } from '../agents/repair';
import { experimentProblem } from '../evolution/checkExperiment';
import { canonical, contentId } from '../evolution/digest';
import type { Experiment } from '../evolution/experiment';
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

interface Payload {
  readonly v: 1;
  readonly experiment: Omit<Experiment, 'task' | 'agent'>;
  readonly task: Task | Named;
  readonly agent: Experiment['agent'] | Named;
  readonly promised?: PromisedDigest;
}

/** The fragment of a link to a run, without '#'. May be longer than {@link LINK_CHARACTERS}. */
export async function encodeLink(experiment: Experiment, promised?: PromisedDigest): Promise<string> {
  const { task, agent, ...rest } = experiment;
  const known = await knownTask(task.id);
  const payload: Payload = {
    v: 1,
    experiment: rest,
    task: known && contentOf(known) === contentOf(task) ? { name: task.id, content: contentOf(task) } : task,
    agent: contentOf(agent) === contentOf(repair) ? { name: repair.name, content: contentOf(repair) } : agent,
    ...(promised && { promised }),
  };
  return `run=${await deflate(JSON.stringify(payload))}`;
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
  const task = await resolveTask(payload.task);
  const agent = resolveAgent(payload.agent);
  const experiment = { ...payload.experiment, task, agent };
  const problem = experimentProblem(experiment);
  if (problem) throw new Error(`this link can’t be used: ${problem}.`);
  return { experiment, promised: payload.promised };
}

async function resolveTask(task: Task | Named): Promise<Task> {
  if (!('content' in task)) return task;
  const known = await knownTask(task.name);
  if (known && contentOf(known) === task.content) return known;
  throw new Error(
    `this link is to the task '${task.name}' of another version of Lamarck. Ask for the run as a file.`,
  );
}

function resolveAgent(agent: Experiment['agent'] | Named): Experiment['agent'] {
  if (!('content' in agent)) return agent;
  if (contentOf(repair) === agent.content) return repair;
  throw new Error(
    `this link uses the agent '${agent.name}' of another version of Lamarck. Ask for the run as a file.`,
  );
}

async function knownTask(id: string): Promise<Task | undefined> {
  const { programs } = await import('../benchmarks/programs');
  return programs.find((program) => program.id === id)?.load();
}

const contentOf = (value: unknown): string => contentId(canonical(value));
