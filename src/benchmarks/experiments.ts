import { repair } from '../agents/repair';
import { DEFAULTS, type Experiment } from '../evolution/experiment';
import type { Task } from '../evolution/task';

/** The tasks that show best what the loop does: three bugs each, in three modules. */
export const SHOWPIECES = ['checkout', 'timesheet', 'calculator', 'route-planner', 'elevator', 'spreadsheet'];

/** The experiment in which an agent improves itself. */
export const SELF_IMPROVE = 'self-improve';

/** The same with a naive seed: do edits of its own code pay? */
export const NAIVE = 'naive';

/** What a first visit begins with. */
export const FIRST = 'checkout';

/** The experiment that lets the repair agent improve a task's program; `changes` replace the defaults. */
export function experimentFor(task: Task, changes: Partial<Experiment> = {}): Experiment {
  return { name: task.id, title: task.title, task, agent: repair, ...DEFAULTS, ...changes };
}

/**
 * The experiment of that name: one in which an agent improves itself, or one of the programs that come with Lamarck.
 * @throws Error if there is none.
 */
export async function experimentNamed(name: string, changes: Partial<Experiment> = {}): Promise<Experiment> {
  if (name === SELF_IMPROVE) return (await import('./selfImprove')).selfImprove(changes);
  if (name === NAIVE) return (await import('./selfImprove')).naiveSelfImprove(changes);
  const { programs } = await import('./programs');
  const program = programs.find((one) => one.id === name);
  if (!program) {
    const names = [SELF_IMPROVE, NAIVE, ...programs.map((one) => one.id)].join(', ');
    throw new Error(`there is no experiment '${name}'; there are: ${names}`);
  }
  return experimentFor(await program.load(), changes);
}
