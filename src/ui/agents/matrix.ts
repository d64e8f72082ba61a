import { flips, solvedOf, type AgentRun } from '../../evolution/selfImprovement/agentRun';
import type { VariantRow } from '../../../workers/loop/protocol';

/** One task and one variant: in how many looks it was solved. */
export interface Cell {
  readonly solved: number;
  /** 0 where the exam was broken off before. */
  readonly looks: number;
  /** Compared with its parent by the looks that both had. */
  readonly change: 'gained' | 'lost' | 'same';
}

/** Exam tasks by variants. */
export interface Matrix {
  /** Tasks from the one that most variants solve to the one that fewest do. */
  readonly tasks: readonly string[];
  /** A row a task, in that order; a cell a variant, in the order of their numbers. */
  readonly rows: readonly (readonly Cell[])[];
}

/** `variants` may be newer than the report: only what both know is shown. */
export function examMatrix({ tasks, exams }: AgentRun, variants: readonly VariantRow[]): Matrix {
  const count = Math.min(exams.length, variants.length);
  const columns = exams.slice(0, count).map((exam, number) => {
    const parent = variants[number]?.parent;
    const before = parent == null ? undefined : exams[parent];
    const { gained, lost } = before ? flips(exam, before) : { gained: [], lost: [] };
    const [more, fewer] = [new Set(gained), new Set(lost)];
    return exam.map((looks, place): Cell => {
      const change = more.has(place) ? 'gained' : fewer.has(place) ? 'lost' : 'same';
      return { solved: solvedOf(looks), looks: looks.length, change };
    });
  });
  const rows = tasks.map((task, place) => ({ task, cells: columns.map((column) => column[place]!) }));
  const ease = (cells: readonly Cell[]): number =>
    cells.reduce((sum, { solved, looks }) => sum + solved / Math.max(1, looks), 0);
  const order = rows.map((row) => ({ ...row, ease: ease(row.cells) })).sort((a, b) => b.ease - a.ease);
  return { tasks: order.map(({ task }) => task), rows: order.map(({ cells }) => cells) };
}
