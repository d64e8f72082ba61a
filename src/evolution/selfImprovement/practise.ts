import type { Counts, Page, Sandbox, Tries } from '../../sandbox/sandbox';
import type { Files, Task } from '../task';
import { attempt } from './attempt';

/** What a practice brought. */
export interface Practice {
  readonly pages: readonly Page[];
  /** How many tasks were solved, held-out tests and all. */
  readonly solved: number;
  readonly testRuns: number;
}

/**
 * Lets an agent work on tasks, and writes down what it tried. A repair counts as one only if the judge says so too: lessons
 * from edits that merely please the visible tests mislead (measured, docs/experiments.md).
 */
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
    pages: tried.map(({ task, result, solved }) => {
      const tries = result.tries!;
      return { task: task.id, ...(solved ? tries : withoutWins(tries)) };
    }),
    solved: attempts.filter(({ solved }) => solved).length,
    testRuns: Math.round(attempts.reduce((sum, made) => sum + made.testRuns, 0)),
  };
}

/** Tries of which none was a repair: what the visible tests took for one, the judge did not. */
function withoutWins({ all, notes }: Tries): Tries {
  const without = ([, betters, tries]: Counts): Counts => [0, betters, tries];
  const counts = Object.entries(notes).map(([note, count]) => [note, without(count)] as const);
  return { all: without(all), notes: Object.fromEntries(counts) };
}
