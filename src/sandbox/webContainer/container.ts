import type { Files } from '../../evolution/task';

/** Hears what a process prints, as it comes. */
export type OnOutput = (text: string) => void;

/** How a process is started. */
export interface RunOptions {
  /** Folder to run in, relative to the container's own; '' for that itself. */
  readonly cwd: string;
  /** True if a person at the terminal is to see what it prints. */
  readonly shown: boolean;
}

/**
 * A machine with real Node, a disk and npm. There is one at a time. Its methods are called one after the other; `stop` at any
 * time, which makes whatever is under way reject with {@link Stopped}.
 */
export interface Container {
  /**
   * Starts it unless it is running; after `stop` with an empty disk. Gives its name and version, `webcontainer-1.6.4`.
   * @throws Error with one sentence on why real Node can't run here.
   */
  start(): Promise<string>;
  /** Removes files and folders, those that are there, then writes files. Paths are relative to the container's own folder. */
  mount(remove: readonly string[], files: Files): Promise<void>;
  /** Runs a program to its end; gives its exit code. */
  run(command: string, args: readonly string[], options: RunOptions, onOutput: OnOutput): Promise<number>;
  /** Ends everything at once. The only way to stop a process that is busy. */
  stop(): Promise<void>;
}

/** The container was stopped while something was under way. */
export class Stopped extends Error {
  constructor() {
    super('real Node was stopped');
  }
}
