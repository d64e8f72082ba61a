/** What the realm's own side offers the judge outside. Everything crosses as text or numbers. */
export interface Controls {
  /** The job's files, as JSON of path to text: what `require` and `fs` find. */
  readonly mount: (files: string) => void;
  /** Tests registered from now on belong to this file. */
  readonly begin: (file: string) => void;
  /** Loads a CommonJS file, as `require` does. Throws what it throws. */
  readonly load: (path: string) => void;
  /** Puts `require`, `module` and `exports` in scope and counts each `console.assert` as a test. */
  readonly script: (file: string) => void;
  /** A sentence on what the loading of the file ended with; it makes the file fail as a test of its own. */
  readonly loadFailed: (file: string, message: string) => void;
  /** Runs tests until one has to wait or none is left; false when none is left. */
  readonly run: () => boolean;
  /** True while a test, or a `describe` that is async, waits for something. */
  readonly waiting: () => boolean;
  /** Lets the next timer fire; false if none waits, or only beyond the limit of virtual time. */
  readonly advance: () => boolean;
  /** Gives up the test under way with that outcome, so that the next can run. */
  readonly giveUp: (outcome: string, message: string) => void;
  /** All results so far, what did not run, and the output, as JSON of a {@link Report}. */
  readonly report: () => string;
  /** The names that `import { … } from 'node:…'` finds, as JSON; 'null' if there is no such builtin. */
  readonly namesOf: (builtin: string) => string;
}

/** Places in the array of numbers that realm and judge share. */
export const CELLS = {
  /** Counts tests begun: the judge resets the fuel of a test when it changes. */
  test: 0,
  /** Not 0 when the execution must end: {@link STOPS}. */
  stop: 1,
  /** The code that `process.exit` was given. */
  exitCode: 2,
} as const;

/** Why the realm asks to be ended. */
export const STOPS = { output: 1, exit: 2 } as const;

/** What the realm tells when it is asked. */
export interface Report {
  readonly results: readonly {
    readonly file: string;
    readonly name: string;
    readonly outcome: string;
    readonly message?: string;
  }[];
  readonly remaining: readonly { readonly file: string; readonly name: string }[];
  readonly output: string;
}
