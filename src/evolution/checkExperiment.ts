import { criticNamed } from './critics/critic';
import type { Experiment } from './experiment';
import { limitsProblem } from './limits';
import { policyNamed } from './selection/policy';
import { schoolProblem } from './selfImprovement/checkSchool';

/** Largest values that make sense; a link or a file may ask for anything. */
const MOST = {
  window: 16,
  testRuns: 10_000,
  variants: 1_000_000,
  verdicts: 1_000_000,
  seconds: 7 * 86_400,
} as const;

/** All files of one kind together may have so many characters: of a program this large one proposal takes seconds. */
export const MOST_TEXT = 1_000_000;

/**
 * What is wrong with an experiment that came from outside (a link, a file, the command line), in one sentence; null if it
 * can be run.
 */
export function experimentProblem(experiment: Experiment): string | null {
  const { task, agent, selfImprovement, testRuns, selection, critics, window, goal, budget, seed } =
    experiment;
  if (!isWhole(seed, 0, 0xffffffff))
    return `the seed is ${seed}; it must be a whole number from 0 to 4294967295`;
  if (!isWhole(window, 1, MOST.window)) return `the window is ${window}; it must be from 1 to ${MOST.window}`;
  if (!isWhole(testRuns, 1, MOST.testRuns))
    return `test runs a proposal: ${testRuns}; from 1 to ${MOST.testRuns}`;
  if (goal !== null && !(goal >= 0 && goal <= 1))
    return `the goal is ${goal}; it must be from 0 to 1, or null`;
  for (const kind of ['variants', 'verdicts', 'seconds'] as const) {
    const value = budget?.[kind];
    const fits = value === null || (typeof value === 'number' && value > 0 && value <= MOST[kind]);
    if (!fits) return `the budget of ${kind} is ${value}; it must be from 1 to ${MOST[kind]}, or null`;
  }
  try {
    policyNamed(selection);
    for (const critic of critics) criticNamed(critic);
  } catch (error) {
    return (error as Error).message;
  }
  if (task?.format !== 'modules' && task?.format !== 'script')
    return `the task's format '${task?.format}' is unknown`;
  if (task.needs !== undefined && task.needs !== 'node')
    return `the task needs '${task.needs as string}', which is unknown`;
  if (task.needs === 'node' && task.format === 'script')
    return 'a task in the script format can’t be judged by real Node';
  const wrongLimits = task.limits === undefined ? null : limitsProblem(task.limits);
  if (wrongLimits) return wrongLimits;
  return (
    filesProblem(task.program, selfImprovement ? '' : 'program/') ??
    filesProblem(task.visible, 'visible/') ??
    filesProblem(task.heldOut, 'held-out/') ??
    filesProblem(agent?.files, '') ??
    (selfImprovement ? schoolProblem(selfImprovement) : null)
  );
}

/** What is wrong with the files of a task or an agent, in one sentence; null if nothing is. */
export function filesProblem(files: unknown, folder: string): string | null {
  if (files === null || typeof files !== 'object')
    return `the files under ${folder || 'the agent'} are missing`;
  let size = 0;
  for (const [path, text] of Object.entries(files)) {
    if (typeof text !== 'string') return `the file ${path} has no text`;
    const inside =
      path.startsWith(folder) && /^[\w.@-]+(\/[\w.@-]+)*$/.test(path) && !/(^|\/)\.\.?(\/|$)/.test(path);
    if (!inside)
      return `the file name '${path}' can't be used: letters, digits, '.', '-', '_', under ${folder}`;
    size += text.length;
  }
  return size > MOST_TEXT
    ? `the files under ${folder} have ${size} characters; the limit is ${MOST_TEXT}`
    : null;
}

const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
