import type { Task } from '../evolution/task';
import { readTask, type Description, type TaskFolder } from './taskFolder';

/** A task of the benchmark that comes with Lamarck, before its files have been fetched. */
export interface Program extends Description {
  readonly id: string;
  readonly load: () => Promise<Task>;
}

const ROOT = '/static/benchmarks/programs/';

const descriptions = import.meta.glob<Description>('/static/benchmarks/programs/*/task.json', {
  eager: true,
  import: 'default',
});
// Each in a chunk of its own: all together they would be most of the page.
const folders = import.meta.glob<TaskFolder>('/static/benchmarks/programs/*/task.json', {
  query: '?folder',
  import: 'default',
});

/** The benchmark that comes with Lamarck, in the order of the tasks' names. */
export const programs: readonly Program[] = Object.entries(descriptions).map(([path, description]) => {
  const id = path.slice(ROOT.length).split('/')[0] ?? '';
  const load = async () => readTask(id, await folders[`${path}`]!());
  return { ...description, id, load };
});
