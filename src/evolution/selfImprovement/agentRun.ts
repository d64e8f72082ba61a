import type { Variant } from '../archive';
import type { TaskSet } from '../journal';
import type { Run } from '../run';
import type { Verdict } from '../verdict';
import { pagesFor, pagesNamed, write } from './notebook';

/**
 * How a variant did in the exam: for each task its looks in order, `1` solved and `0` not; empty where the exam was broken
 * off before. The first looks of two variants had the same luck, and so had the second ones.
 */
export type ExamRow = readonly string[];

/** A measurement of one variant on a set of tasks, a count of solved tasks for each seed. */
export interface MeasureRow {
  /** The variant's number. */
  readonly variant: number;
  readonly set: TaskSet;
  readonly purpose: string;
  readonly tasks: number;
  readonly solved: readonly number[];
}

/** What a run of agents came to so far, as the page shows it. */
export interface AgentRun {
  /** Ids of the exam's tasks. */
  readonly tasks: readonly string[];
  /** A variant has the place of its number. */
  readonly exams: readonly ExamRow[];
  readonly measures: readonly MeasureRow[];
  /** How often somebody practised, on how many tasks together, how many of these attempts were solved. */
  readonly practice: { readonly turns: number; readonly attempts: number; readonly solved: number };
  readonly testRuns: number;
}

/** @throws Error if the run's variants are no agents. */
export function agentRun({ experiment, archive }: Run): AgentRun {
  const school = experiment.selfImprovement;
  if (!school) throw new Error('this run improves a program, no agent');
  const tasks = school.exam.map(({ id }) => id);
  const places = new Map(tasks.map((id, place) => [`exam/${id}`, place]));
  const { variants, practices, measures } = archive;
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  return {
    tasks,
    exams: variants.map(({ verdict }) => examRow(verdict, places)),
    measures: measures.map(({ variant, set, purpose, tasks, solved }) => {
      return { variant: archive.get(variant)?.number ?? 0, set, purpose, tasks, solved };
    }),
    practice: {
      turns: practices.length,
      attempts: sum(practices.map((one) => one.tasks.length)),
      solved: sum(practices.map((one) => one.solved)),
    },
    testRuns:
      sum(practices.map((one) => one.testRuns)) +
      sum(measures.map((one) => one.testRuns)) +
      sum(variants.map(({ verdict }) => verdict.testRuns ?? 0)),
  };
}

/** `places`: of each test file, `exam/<task>`. */
export function examRow({ tests }: Pick<Verdict, 'tests'>, places: ReadonlyMap<string, number>): ExamRow {
  const row = new Array<string>(places.size).fill('');
  for (const { file, outcome } of tests) {
    const place = places.get(file);
    if (place !== undefined && outcome !== 'not-run') row[place] += outcome === 'passed' ? '1' : '0';
  }
  return row;
}

/** Tasks by their places that one variant solved in more of the looks that both had than the other, and in fewer. */
export function flips(now: ExamRow, before: ExamRow): { gained: number[]; lost: number[] } {
  const gained: number[] = [];
  const lost: number[] = [];
  for (const [place, looks] of now.entries()) {
    const then = before[place] ?? '';
    const both = Math.min(looks.length, then.length);
    const more = solvedOf(looks.slice(0, both)) - solvedOf(then.slice(0, both));
    if (more > 0) gained.push(place);
    if (more < 0) lost.push(place);
  }
  return { gained, lost };
}

/** How many of a task's looks were solved. */
export const solvedOf = (looks: string): number => looks.replaceAll('0', '').length;

/** What stood in the notebook when an agent was made, counted by tasks. */
export interface LessonTasks {
  /** Study tasks that had been practised on. */
  readonly tasks: number;
  /** Those of them that were solved. */
  readonly solved: number;
  /** Note to the number of study tasks that an edit with this note solved. */
  readonly byNote: Readonly<Record<string, number>>;
  /** It also knows the exam's tasks, which a champion practises on at the end: they are not counted here. */
  readonly graduated: boolean;
}

/** How many study tasks each kind of edit had helped to solve when `variant` was made. */
export function lessonTasks(variant: Variant, run: Run): LessonTasks {
  const school = run.experiment.selfImprovement;
  const byNote: Record<string, number> = {};
  if (!variant.parent || !school) return { tasks: 0, solved: 0, byNote, graduated: false };
  const before = variant.turn - run.experiment.window;
  const pages = new Map(pagesFor(variant.parent, before, { notebook: school.notebook }, run));
  const own = run.archive.practices.find(({ turn }) => turn === variant.turn);
  if (own) write(pages, pagesNamed(own.pages, run));
  let solved = 0;
  for (const { all, notes } of pages.values()) {
    if (all[0] > 0) solved += 1;
    for (const [note, [wins]] of Object.entries(notes)) if (wins > 0) byNote[note] = (byNote[note] ?? 0) + 1;
  }
  const graduated = school.notebook !== 'none' && !own;
  return { tasks: pages.size, solved, byNote, graduated };
}
