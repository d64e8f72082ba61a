import type { RunEvent, TaskSet } from '../journal';
import type { Ports } from '../ports';
import type { Run } from '../run';
import type { Turn } from '../stages';
import type { Files, Task } from '../task';
import { attempt } from './attempt';
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
  /** What it is called in words. */
  readonly name: string;
  readonly files: Files;
}

/**
 * Lets an agent loose on tasks with seeds that no selection has seen, and notes how many it solved with each. Gives the
 * sum.
 */
export async function measure(
  { id, name, files }: Measured,
  set: TaskSet,
  tasks: readonly Task[],
  seeds: number,
  purpose: string,
  { run, ports, signal, events }: Finale,
): Promise<number> {
  if (tasks.length === 0) return 0;
  const { seed, testRuns } = run.experiment;
  ports.tell?.('judge', `${name} is measured on ${tasks.length} ${set} tasks, ${seeds} times`);
  const solved: number[] = [];
  let spent = 0;
  for (let look = 1; look <= seeds; look++) {
    const attempts = tasks.map((task) => {
      const terms = { testRuns, seed: `${seed}|${purpose}|${set}|${look}|${task.id}` };
      return attempt(files, task, terms, ports.sandbox, signal);
    });
    const made = await Promise.all(attempts);
    solved.push(made.filter((one) => one.solved).length);
    spent += made.reduce((sum, one) => sum + one.testRuns, 0);
  }
  const measured = { variant: id, set, purpose, tasks: tasks.length, solved, testRuns: Math.round(spent) };
  events.push({ type: 'measured', ...measured });
  return solved.reduce((sum, count) => sum + count, 0);
}

/** The agent with the most, of several the first. @throws Error if there are none. */
export async function bestOf(
  agents: readonly Measured[],
  count: (agent: Measured) => Promise<number>,
): Promise<Measured> {
  let champion: Measured | undefined;
  let most = -1;
  for (const agent of agents) {
    const found = await count(agent);
    if (found > most) [champion, most] = [agent, found];
  }
  if (!champion) throw new Error('there is nobody to choose from');
  return champion;
}
