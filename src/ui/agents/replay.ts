import { examSeed, lookSeed } from '../../evolution/selfImprovement/exam';
import { applyEdits } from '../../evolution/proposal';
import type { Experiment } from '../../evolution/experiment';
import type { Files, Task } from '../../evolution/task';
import type { ProposeJob, ProposeResult, Step } from '../../sandbox/sandbox';
import { shortPath } from '../format';

/** The job of an attempt in the exam, exactly as it was, with all its test runs listed. */
export function replayJob(agent: Files, task: Task, look: number, experiment: Experiment): ProposeJob {
  const { format, program, visible, instruction } = task;
  const seed = lookSeed(examSeed(experiment.seed), look, task.id);
  const { testRuns } = experiment;
  return { agent, format, program, visible, instruction, testRuns, seed, tried: [], steps: true };
}

/** A test run as a line of a list. */
export interface ReplayLine {
  /** From 1. */
  readonly number: number;
  /** File and line of the first edit, `range.js:12`; empty for the program as it stands. */
  readonly where: string;
  /** The whole line of code before and after; the first that differs. */
  readonly before: string;
  readonly after: string;
  readonly passed: number;
  readonly total: number;
  readonly notes: readonly string[];
}

/** What was tried, in order. */
export const replayLines = (program: Files, { steps = [] }: ProposeResult): ReplayLine[] =>
  steps.map((step, i) => ({ number: i + 1, ...codeOf(program, step), ...outcomeOf(step) }));

const outcomeOf = ({ passed, total, notes }: Step) => ({ passed, total, notes });

function codeOf(program: Files, { edits }: Step): Pick<ReplayLine, 'where' | 'before' | 'after'> {
  const [first] = edits;
  const source = first && program[first.file];
  if (source === undefined) return { where: '', before: '', after: '' };
  const old = source.split('\n');
  const fresh = applyEdits(program, edits)[first!.file]!.split('\n');
  let line = 0;
  while (line < old.length && old[line] === fresh[line]) line += 1;
  // Lines that were inserted or deleted leave the end alike.
  let end = 0;
  while (
    end < Math.min(old.length, fresh.length) - line &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  )
    end += 1;
  const piece = (lines: readonly string[]): string =>
    lines
      .slice(line, lines.length - end)
      .map((text) => text.trim())
      .join(' ');
  return { where: `${shortPath(first!.file)}:${line + 1}`, before: piece(old), after: piece(fresh) };
}
