import { canonical, contentId } from './digest';
import type { SelfImprovement } from './selfImprovement/selfImprovement';
import type { Files, Task } from './task';

/** When a run ends; whichever comes first, null for no such limit. */
export interface Budget {
  /** Variants in the archive, the seed included. */
  readonly variants: number | null;
  /** Verdicts given. */
  readonly verdicts: number | null;
  /** Seconds of running, pauses left out. Ends a run at a different place on each machine. */
  readonly seconds: number | null;
}

/** What to improve, who proposes, how parents are selected, which critics apply, budgets and seed. Plain data. */
export interface Experiment {
  /** Short and unique, for example `checkout`: what the command line and a link call it. */
  readonly name: string;
  readonly title: string;
  /** The program to improve. */
  readonly task: Task;
  /** Who proposes. */
  readonly agent: { readonly name: string; readonly files: Files };
  /** Present where the program is itself an agent, which improves itself and is judged by what it solves. */
  readonly selfImprovement?: SelfImprovement;
  /** Test runs that the agent may spend on one proposal, or, in an exam, on one task. */
  readonly testRuns: number;
  /** Name of a selection policy (`selection/`). */
  readonly selection: string;
  /** Names of critics (`critics/`), asked in this order. */
  readonly critics: readonly string[];
  /** How many proposals may be under way at once. Part of the experiment, so that workers change only the speed. */
  readonly window: number;
  /** Stop as soon as a variant has this score (0 to 1); null to spend the whole budget. */
  readonly goal: number | null;
  readonly budget: Budget;
  /** Any whole number from 0 to 2³² − 1. */
  readonly seed: number;
}

/** What an experiment uses unless told otherwise. */
export const DEFAULTS = {
  testRuns: 100,
  selection: 'dgm',
  critics: ['tampering'],
  window: 4,
  goal: 1,
  budget: { variants: 120, verdicts: null, seconds: null },
  seed: 1,
} as const satisfies Partial<Experiment>;

/**
 * Names the experiment by content: two experiments that must behave alike have one id. Titles and the budget are left
 * out, because they change where a run ends and how it is called, not what it does.
 */
export function experimentId(experiment: Experiment): string {
  const { task, agent, selfImprovement, testRuns, selection, critics, window, goal, seed } = experiment;
  return contentId(
    canonical({
      task: taskContent(task),
      agent: agent.files,
      ...(selfImprovement && {
        selfImprovement: {
          ...selfImprovement,
          study: selfImprovement.study.map(named),
          exam: selfImprovement.exam.map(named),
          heldOut: selfImprovement.heldOut.map(named),
          extra: selfImprovement.extra.map(named),
        },
      }),
      ...{ testRuns, selection, critics, window, goal, seed },
    }),
  );
}

/** An agent's luck at a task hangs on its name. */
const named = (task: Task) => ({ id: task.id, ...taskContent(task) });

const taskContent = ({ format, instruction, program, visible, heldOut, needs, limits }: Task) => {
  return { format, instruction, program, visible, heldOut, needs, limits };
};
