import type { Page } from '../../sandbox/sandbox';
import type { Files, Task } from '../task';

/** Whose `improve` makes a child: the parent's own, or always the seed's. */
export type Proposer = 'self' | 'fixed';

/** Who reads what was practised: everybody, only descendants, or nobody, and then nothing is practised. */
export type Sharing = 'shared' | 'own' | 'none';

/**
 * What turns an experiment into one in which the program to improve is itself an agent: the tasks that it is let loose on,
 * and the rules of the school. The task's program then holds the agent's files.
 */
export interface SelfImprovement {
  /** Practised on: the only tasks an agent learns from. */
  readonly study: readonly Task[];
  /** Solved or not is an agent's score. */
  readonly exam: readonly Task[];
  /** Measured at the end; nothing is selected by them. */
  readonly heldOut: readonly Task[];
  /** One more held-out set, from elsewhere; may be empty. */
  readonly extra: readonly Task[];
  readonly proposer: Proposer;
  readonly notebook: Sharing;
  /** How many study tasks a parent practises on before it has a child, and with how many test runs each. */
  readonly practiceTasks: number;
  readonly practiceRuns: number;
  /** How often the exam is sat: once by everybody, the further times only by children above their parent. */
  readonly looks: number;
  /** Whether the champion practises on the exam's tasks too, in the end, and has a few last children. */
  readonly graduation: boolean;
  /** `false`: a child's lessons may differ from its parent's, the rest of its code may not. */
  readonly selfEdits?: boolean;
  /** What a person wrote into everybody's notebook beforehand, labelled as that; absent where agents have only their own runs. */
  readonly donors?: readonly Page[];
}

/** The file in which an agent keeps what it learned: all the others are its code. */
export const LESSONS_FILE = 'lessons.js';

/**
 * The rules where nothing else is said: measured with a prototype, whose gain levelled off at 25 to 40 children with these
 * (8 tasks at 300 to 400 test runs a practice, two more looks for promising children).
 */
export const SCHOOL = {
  extra: [],
  proposer: 'self',
  notebook: 'shared',
  practiceTasks: 8,
  practiceRuns: 400,
  looks: 3,
  graduation: true,
} as const satisfies Partial<SelfImprovement>;

/** The agent as a task: its files are the program to improve. */
export const agentAsTask = (name: string, files: Files): Task => ({
  id: name,
  title: `The agent ${name}`,
  instruction: 'Repair more programs: be a better agent than you are.',
  format: 'modules',
  program: files,
  visible: {},
  heldOut: {},
});
