import type { Counts, Page } from '../../sandbox/sandbox';
import type { Variant } from '../archive';
import type { Random } from '../random';
import type { Run } from '../run';
import type { Task } from '../task';
import type { SelfImprovement } from './selfImprovement';

/** Pages by task id. */
export type Pages = ReadonlyMap<string, Page>;

/** What a notebook depends on. */
type Rules = Pick<SelfImprovement, 'notebook' | 'donors'>;

/**
 * What `parent` may read in the notebook as it was after `turn`: what a person wrote into it beforehand, and one page a task,
 * all that was tried on it added up.
 */
export function pagesFor(parent: Variant, turn: number, { notebook, donors = [] }: Rules, run: Run): Pages {
  const pages = new Map(practisedPages(parent, turn, notebook, run));
  write(pages, donors);
  return pages;
}

function practisedPages(parent: Variant, turn: number, sharing: Rules['notebook'], run: Run): Pages {
  if (sharing === 'none') return new Map();
  if (sharing === 'shared') return sharedPages(turn, run);
  const turns = turnsOf(parent);
  const pages = new Map<string, Page>();
  for (const practice of run.archive.practices) {
    if (practice.turn <= turn && turns.has(practice.turn)) write(pages, pagesNamed(practice.pages, run));
  }
  return pages;
}

/** The first so many practices of a run, added up. */
interface AddedUp {
  readonly practices: number;
  readonly turn: number;
  readonly pages: Pages;
}

/** The newest state of each run's shared notebook that somebody asked for: reading all practices anew took ever longer. */
const shared = new WeakMap<Run, AddedUp>();

function sharedPages(turn: number, run: Run): Pages {
  const { practices } = run.archive;
  let known = shared.get(run);
  if (!known || known.turn > turn) known = { practices: 0, turn: 0, pages: new Map() };
  let count = known.practices;
  const pages = new Map(known.pages);
  for (; count < practices.length && practices[count]!.turn <= turn; count++) {
    write(pages, pagesNamed(practices[count]!.pages, run));
  }
  shared.set(run, { practices: count, turn, pages });
  return pages;
}

/** The pages that a practice wrote. */
export const pagesNamed = (id: string, run: Run): Page[] => JSON.parse(run.text(id)) as Page[];

/** Adds pages to a notebook. */
export function write(pages: Map<string, Page>, added: readonly Page[]): void {
  for (const page of added) {
    const before = pages.get(page.task);
    pages.set(page.task, before ? merge(before, page) : page);
  }
}

/** In the order of their tasks' names: the order in which they were written says who was faster. */
export const sortedPages = (pages: ReadonlyMap<string, Page>): Page[] =>
  [...pages.keys()].sort().map((task) => pages.get(task)!);

/** Tasks to practise on: those never seen first, then those never solved, in random order. */
export function chooseTasks(study: readonly Task[], pages: Pages, count: number, random: Random): Task[] {
  const order = study.map((task) => {
    const page = pages.get(task.id);
    const known = page ? (page.all[0] > 0 ? 1.3 : 1) : 0;
    return { task, place: random() + known };
  });
  order.sort((a, b) => a.place - b.place);
  return order.slice(0, count).map(({ task }) => task);
}

/** The turns in which the variant and its ancestors were made, each after a practice. */
function turnsOf(variant: Variant): Set<number> {
  const turns = new Set<number>();
  for (let step: Variant | null = variant; step; step = step.parent) turns.add(step.turn);
  return turns;
}

function merge(a: Page, b: Page): Page {
  const notes: Record<string, Counts> = { ...a.notes };
  for (const [note, counts] of Object.entries(b.notes)) {
    const before = notes[note];
    notes[note] = before ? sum(before, counts) : counts;
  }
  return { task: a.task, all: sum(a.all, b.all), notes };
}

const sum = (a: Counts, b: Counts): Counts => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
