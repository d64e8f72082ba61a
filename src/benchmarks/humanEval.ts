import type { Benchmark, Task } from '../evolution/task';

/** A line that could not be used, by number (from 1), with the reason. */
export interface LineProblem {
  readonly line: number;
  readonly reason: string;
}

/** A line of a HumanEvalPack file (Muennighoff et al. 2023, OctoPack, arXiv 2308.07124). */
interface HumanEvalLine {
  readonly task_id: string;
  readonly declaration: string;
  readonly buggy_solution: string;
  readonly canonical_solution: string;
  readonly example_test: string;
  readonly test: string;
  readonly entry_point: string;
  readonly instruction?: string;
}

const NEEDED = ['task_id', 'declaration', 'buggy_solution', 'test'] as const;

/** What a data set file gave: the usable lines as tasks, and what was wrong with the others. */
export interface ImportedBenchmark {
  readonly benchmark: Benchmark;
  readonly problems: readonly LineProblem[];
}

/**
 * Reads a HumanEvalPack JSONL file as a benchmark: `declaration` + `buggy_solution` is the program, `example_test` the
 * visible tests, `test` the held-out ones. A malformed line is named with its number and the reason, the rest is kept.
 * `solutions` chooses the program: the buggy one, or the canonical one for checking a judge.
 */
export function importHumanEval(
  text: string,
  name: string,
  solutions: 'buggy' | 'canonical' = 'buggy',
): ImportedBenchmark {
  const tasks: Task[] = [];
  const problems: LineProblem[] = [];
  const seen = new Map<string, number>();
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line, solutions);
    const first = typeof read === 'string' ? undefined : seen.get(read.id);
    if (typeof read === 'string') problems.push({ line: i + 1, reason: read });
    else if (first !== undefined)
      problems.push({ line: i + 1, reason: `${read.id} is also on line ${first}` });
    else {
      seen.set(read.id, i + 1);
      tasks.push(read);
    }
  }
  return { benchmark: { id: name, title: name, tasks }, problems };
}

function readLine(line: string, solutions: 'buggy' | 'canonical'): Task | string {
  let data: Partial<HumanEvalLine>;
  try {
    data = JSON.parse(line) as Partial<HumanEvalLine>;
  } catch (error) {
    return `it is not JSON: ${(error as Error).message}`;
  }
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return 'it is not a JSON object';
  for (const field of [...NEEDED, `${solutions}_solution`] as const) {
    if (typeof data[field as keyof HumanEvalLine] !== 'string') return `'${field}' is missing or not a text`;
  }
  const { task_id, declaration, entry_point, instruction, example_test, test } = data as HumanEvalLine;
  const body = (data as HumanEvalLine)[`${solutions}_solution`];
  const visible = typeof example_test === 'string' && example_test.trim() !== '' ? example_test : test;
  return {
    id: task_id,
    title: typeof entry_point === 'string' ? `${task_id}: ${entry_point}` : task_id,
    instruction: typeof instruction === 'string' ? instruction : '',
    format: 'script',
    program: { 'program/solution.js': declaration + body },
    visible: { 'visible/example.test.js': visible },
    heldOut: { 'held-out/test.test.js': test },
  };
}
