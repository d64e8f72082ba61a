import type { Limits } from './limits';

/** A program's files: path (relative, '/' between folders) to text. */
export type Files = Readonly<Record<string, string>>;

/**
 * How a task's tests find its program.
 * - `modules`: test files are ES modules or CommonJS that import the program and use `node:test` or the like.
 * - `script`: program and test are one script in one scope, as in HumanEvalPack; each `console.assert` is one test.
 */
export type TaskFormat = 'modules' | 'script';

/** What a task needs beyond the embedded judge. `node`: real Node and npm packages, by the WebContainer runtime. */
export type Needs = 'node';

/**
 * A program to improve. Paths are laid out as on disk: the program under `program/`, visible tests under
 * `visible/`, held-out tests under `held-out/`, so that a test says `import { x } from '../program/x.js'`.
 */
export interface Task {
  /** Unique within its benchmark, for example `word-wrap` or `JavaScript/12`. */
  readonly id: string;
  readonly title: string;
  /** What the program must do, in plain language. */
  readonly instruction: string;
  readonly format: TaskFormat;
  /** The program as it starts. */
  readonly program: Files;
  /** Tests that the agent may see and run. */
  readonly visible: Files;
  /** Tests that only the judge runs; they never enter the bench. May be empty for a person's own task. */
  readonly heldOut: Files;
  /** Absent if the embedded judge will do. */
  readonly needs?: Needs;
  /** What one verdict may take; absent for the usual limits. Real Node has its own. */
  readonly limits?: Limits;
}

/** A list of tasks. */
export interface Benchmark {
  readonly id: string;
  readonly title: string;
  readonly tasks: readonly Task[];
}

/** Test folders may hold fixtures beside the tests. */
export const isTestFile = (path: string): boolean => /\.(test|spec)\.[cm]?[jt]sx?$/.test(path);
