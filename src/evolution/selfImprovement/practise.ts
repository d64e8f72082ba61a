import type { Page, Sandbox } from '../../sandbox/sandbox';
import type { Files, Task } from '../task';
import { attempt } from './attempt';

/** What a practice brought. */
export interface Practice {
  readonly pages: readonly Page[];
  /** How many tasks were solved, held-out tests and all. What is written down says only what the visible tests say. */
  readonly solved: number;
  readonly testRuns: number;
}

/** Lets an agent work on tasks, and writes down what it tried. */
export async function practise(
  agent: Files,
  tasks: readonly Task[],
  testRuns: number,
  seed: string,
  sandbox: Sandbox,
  signal: AbortSignal,
): Promise<Practice> {
  const attempts = await Promise.all(
    tasks.map((task) => {
      const terms = { testRuns, seed: `${seed}|${task.id}`, record: true };
      return attempt(agent, task, terms, sandbox, signal);
    }),
  );
  const tried = attempts.filter(({ result }) => (result.tries?.all[2] ?? 0) > 0);
  return {
    pages: tried.map(({ task, result }) => ({ task: task.id, ...result.tries! })),
    solved: attempts.filter(({ solved }) => solved).length,
    testRuns: Math.round(attempts.reduce((sum, made) => sum + made.testRuns, 0)),
  };
}
