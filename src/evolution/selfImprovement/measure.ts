import type { RunEvent, TaskSet } from '../journal';
import type { Ports } from '../ports';
import type { Run } from '../run';
import type { Turn } from '../stages';
import type { Files, Task } from '../task';
import { attempt, type Attempt } from './attempt';
import type { SelfImprovement } from './selfImprovement';

/** What the end of a run works with, and what comes of it. */
export interface Finale {
  readonly run: Run;
  readonly school: SelfImprovement;
  readonly ports: Ports;
  readonly signal: AbortSignal;
  /** The champion's last children. */
  readonly turns: Turn[];
  /** What comes after them. */
  readonly events: RunEvent[];
}

/** An agent that is measured. */
export interface Measured {
  readonly id: string;
  readonly files: Files;
}

/** What agents are measured on, how often, and what for. */
export interface Measurement {
  readonly set: TaskSet;
  readonly tasks: readonly Task[];
  readonly seeds: number;
  readonly purpose: 'again' | 'compare' | 'fresh';
  /** Who is measured, in words. */
  readonly who: string;
}

/** Tasks that are worked on at once: enough to keep every worker busy. */
const TASKS_AT_ONCE = 8;

/**
 * Lets agents loose on tasks with seeds that no selection has seen, and notes how many each solved with each seed. Gives
 * each agent's sum. Task by task, because a bench remembers what it knows of the programs it worked on last.
 */
export async function measure(
  agents: readonly Measured[],
  measurement: Measurement,
  finale: Finale,
): Promise<number[]> {
  const { set, tasks, seeds, purpose } = measurement;
  if (tasks.length === 0) return agents.map(() => 0);
  const solved = agents.map(() => new Array<number>(seeds).fill(0));
  const testRuns = agents.map(() => 0);
  await eachTask(measurement, finale, async (task) => {
    for (const [i, agent] of agents.entries()) {
      for (const [look, made] of (await attempts(agent, task, measurement, finale)).entries()) {
        solved[i]![look]! += made.solved ? 1 : 0;
        testRuns[i]! += made.testRuns;
      }
    }
  });
  for (const [i, { id }] of agents.entries()) {
    const counts = { solved: solved[i]!, testRuns: Math.round(testRuns[i]!) };
    finale.events.push({ type: 'measured', variant: id, set, purpose, tasks: tasks.length, ...counts });
  }
  return solved.map((counts) => counts.reduce((sum, count) => sum + count, 0));
}

/** One agent's attempts at one task, one for each seed. */
function attempts(
  { files }: Measured,
  task: Task,
  { set, seeds, purpose }: Measurement,
  { run, ports, signal }: Finale,
): Promise<Attempt[]> {
  const { seed, testRuns } = run.experiment;
  const looks = Array.from(
    { length: seeds },
    (_, look) => `${seed}|${purpose}|${set}|${look + 1}|${task.id}`,
  );
  return Promise.all(
    looks.map((look) => attempt(files, task, { testRuns, seed: look }, ports.sandbox, signal)),
  );
}

async function eachTask(
  { set, tasks, seeds, who }: Measurement,
  { ports }: Finale,
  work: (task: Task) => Promise<void>,
): Promise<void> {
  let next = 0;
  let done = 0;
  const lane = async (): Promise<void> => {
    for (let task = tasks[next++]; task; task = tasks[next++]) {
      await work(task);
      done += 1;
      ports.tell?.('judge', `${who} on ${set} tasks, ${seeds} times each: ${done} of ${tasks.length}`);
    }
  };
  ports.tell?.('judge', `${who} on ${set} tasks, ${seeds} times each`);
  await Promise.all(Array.from({ length: TASKS_AT_ONCE }, lane));
}

/** The agent with the most, of several the first. @throws Error if there are none. */
export function bestOf<Agent>(agents: readonly Agent[], counts: readonly number[]): Agent {
  const most = Math.max(...counts);
  const best = agents[counts.indexOf(most)];
  if (best === undefined) throw new Error('there is nobody to choose from');
  return best;
}
