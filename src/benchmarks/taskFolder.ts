import type { Files, Task } from '../evolution/task';

/** What a task's `task.json` says. */
export interface Description {
  readonly title: string;
  readonly domain: string;
  readonly instruction: string;
  readonly split: 'train' | 'held-out';
  /** Programs for training are to learn from or to choose among variants by. */
  readonly part?: 'study' | 'exam';
}

/** A task's folder as `import folder from './task.json?folder'` gives it: without the solution. */
export interface TaskFolder {
  readonly description: Description;
  /** By path within the folder. */
  readonly files: Files;
}

/** The task that a folder holds. */
export function readTask(id: string, { description, files }: TaskFolder): Task {
  const within = (folder: string): Files =>
    Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(folder)));
  return {
    id,
    title: description.title,
    instruction: description.instruction,
    format: 'modules',
    program: within('program/'),
    visible: within('visible/'),
    heldOut: within('held-out/'),
  };
}
