import type { Task } from '../../evolution/task';
import { remember, remembered } from '../layout/remembered';

const NAME = 'own-tasks';

/** A browser keeps about five megabytes of a site's preferences: tasks of a person's own take at most this many characters. */
const ROOM = 1_500_000;

/** The tasks of a person's own that this browser remembers, the newest first. */
export function readOwn(): readonly Task[] {
  try {
    const kept = JSON.parse(remembered(NAME) ?? '[]') as Partial<Task>[];
    return kept.filter(
      (task): task is Task =>
        typeof task.id === 'string' && typeof task.program === 'object' && task.program !== null,
    );
  } catch {
    return []; // Another version wrote it: nothing that could be used.
  }
}

/** Remembers them, as many of the newest as there is room for. */
export function keepOwn(tasks: readonly Task[]): void {
  const kept: string[] = [];
  let size = 0;
  for (const task of tasks) {
    const text = JSON.stringify(task);
    size += text.length;
    if (size > ROOM) break;
    kept.push(text);
  }
  remember(NAME, `[${kept.join(',')}]`);
}
