import type { Benchmark, Files, Task } from '../evolution/task';

const texts = import.meta.glob<string>(
  [
    '/static/benchmarks/programs/*/{program,visible,held-out}/**/*',
    '/static/benchmarks/programs/*/task.json',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

/** What a task's `task.json` says. */
interface Description {
  readonly title: string;
  readonly domain: string;
  readonly instruction: string;
  readonly split: 'train' | 'held-out';
}

const ROOT = '/static/benchmarks/programs/';

/** The benchmark that comes with Lamarck. Imported lazily: it is most of the page's text. Solutions are left out. */
export const programs: Benchmark = {
  id: 'programs',
  title: 'Programs with real bugs',
  tasks: taskNames().map(readTask),
};

/** What each program is about: `money`, `parsers`, … By the task's id. */
export const domains: Readonly<Record<string, string>> = Object.fromEntries(
  taskNames().map((id) => [id, describe(id).domain]),
);

function taskNames(): string[] {
  const names = new Set(Object.keys(texts).map((path) => path.slice(ROOT.length).split('/')[0] ?? ''));
  return [...names].sort();
}

function describe(id: string): Description {
  return JSON.parse(texts[`${ROOT}${id}/task.json`] ?? '{}') as Description;
}

function readTask(id: string): Task {
  const description = describe(id);
  return {
    id,
    title: description.title,
    instruction: description.instruction,
    format: 'modules',
    program: folder(id, 'program/'),
    visible: folder(id, 'visible/'),
    heldOut: folder(id, 'held-out/'),
  };
}

function folder(id: string, name: string): Files {
  const files: Record<string, string> = {};
  const prefix = `${ROOT}${id}/`;
  for (const [path, text] of Object.entries(texts)) {
    if (path.startsWith(prefix + name)) files[path.slice(prefix.length)] = text;
  }
  return files;
}
