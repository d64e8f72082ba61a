import { judgeJob } from '../../evolution/judgeJob';
import type { Task } from '../../evolution/task';
import type { Playground } from '../playground.svelte';
import type { Rules } from '../run/currentRun.svelte';

/** What of a task says who judges it, and how far; undefined for the usual. */
export interface Judging {
  readonly needs?: Task['needs'] | undefined;
  readonly limits?: Task['limits'] | undefined;
}

/** The same experiment with another judge, or other limits of its verdicts: its verdicts and digest are others, so it is a new run. */
export async function judgeBy(playground: Playground, judge: Judging, changes: Rules = {}): Promise<void> {
  const { experiment } = playground.run;
  if (!experiment) return;
  const { needs: _, limits: __, ...program } = experiment.task;
  const { needs, limits } = { ...experiment.task, ...judge };
  const task = { ...program, ...(needs && { needs }), ...(limits && { limits }) };
  // What came by a link is executed by nobody but a person, whatever the judge.
  await playground.choose({ ...experiment, ...changes, task }, undefined, playground.linked);
}

/** Judges the program as it starts, so that one sees what fails before Run. Never what came by a link. */
export async function judgeSeed({ run, connection, runtime, linked }: Playground): Promise<void> {
  const { experiment } = run;
  const { loop, ready } = connection;
  if (!experiment || !loop || !ready || linked || run.doing !== 'draft') return;
  // An agent has no tests of its own: its exam takes a while, and belongs to the run.
  if (experiment.selfImprovement) return;
  const { task } = experiment;
  if (run.seedVerdict || !runtime.suits(task.needs)) return;
  try {
    run.seedJudged(task, await loop.judge(judgeJob(task, task.program)));
  } catch (error) {
    // A container that can't run says so itself.
    if (runtime.report.kind !== 'failed') connection.report((error as Error).message);
  }
}
