import type { Files, Task } from '../evolution/task';
import type { Description } from './taskFolder';

/** Where a task may be used: to learn from, to choose among variants, or to measure at the end and never before. */
export type BugSplit = 'study' | 'exam' | 'held-out';

/** A task whose program is a solution of the benchmark with one bug put in. Its id is `program/bug`. */
export interface BugTask extends Task {
  readonly split: BugSplit;
  /** What kind of mistake the bug is; docs/benchmark.md lists them with their sources. */
  readonly kind: string;
}

/** One place that a bug changes: `find` occurs exactly once in the solution's file. */
interface Change {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** A line of a program's `bugs.json`; `also` holds further places of a bug that is spread out. */
interface SeededBug extends Change {
  readonly id: string;
  readonly kind: string;
  readonly why: string;
  readonly also?: readonly Change[];
}

const ROOT = '/static/benchmarks/programs/';

/**
 * All seeded bugs as tasks, by program and in the order of its `bugs.json`.
 * @throws Error if a bug does not fit its solution, which a unit test rules out.
 */
export async function bugTasks(): Promise<readonly BugTask[]> {
  const { texts } = await import('./bugTexts');
  const names = new Set(Object.keys(texts).map((path) => path.slice(ROOT.length).split('/')[0] ?? ''));
  return [...names].sort().flatMap((name) => tasksOf(name, texts));
}

function tasksOf(name: string, texts: Files): BugTask[] {
  const home = `${ROOT}${name}/`;
  const json = (file: string): unknown => JSON.parse(texts[home + file] ?? 'null');
  const description = json('task.json') as Description;
  const bugs = (json('bugs.json') ?? []) as SeededBug[];
  const solution = { ...folder(texts, home, 'program/'), ...folder(texts, home, 'solution/', 'program/') };
  const visible = folder(texts, home, 'visible/');
  const heldOut = folder(texts, home, 'held-out/');
  return bugs.map((bug) => ({
    id: `${name}/${bug.id}`,
    title: description.title,
    instruction: `${purposeOf(description.instruction)} Some of its tests fail.`,
    format: 'modules',
    program: [bug, ...(bug.also ?? [])].reduce(seed, solution),
    visible,
    heldOut,
    split: description.split === 'held-out' ? 'held-out' : (description.part ?? 'exam'),
    kind: bug.kind,
  }));
}

/** An instruction says what the program is for and ends with the complaint about its own bug, which is not there here. */
function purposeOf(instruction: string): string {
  return instruction
    .split(/(?<=[.!?]) (?=[A-Z"])/)
    .slice(0, -1)
    .join(' ');
}

function seed(files: Files, { file, find, replace }: Change): Files {
  const text = files[file] ?? '';
  const pieces = text.split(find);
  if (pieces.length !== 2)
    throw new Error(`'${find}' occurs ${pieces.length - 1} times in ${file}, not once`);
  return { ...files, [file]: pieces.join(replace) };
}

/** The files of one folder by their path within the program; `as` names the folder that they go into. */
function folder(texts: Files, home: string, name: string, as = name): Files {
  const prefix = home + name;
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, text]) => [as + path.slice(prefix.length), text]),
  );
}
