import type { Files } from '../../evolution/task';

/** What a command says and asks for. */
export interface Answer {
  readonly out: string;
  /** It could not do what it was asked: what follows `&&` is left out. */
  readonly failed?: true;
  readonly clear?: true;
  /** The folder to stand in from now on. */
  readonly folder?: string;
  /** Files that the command has written; null takes one away. */
  readonly writes?: readonly { readonly path: string; readonly text: string | null }[];
  /** Run these test files by the judge; `plain` shows what they print instead of their tests. */
  readonly judge?: { readonly tests: readonly string[]; readonly plain: boolean; readonly extra?: Files };
}

/** Where a command runs. */
export interface Place {
  readonly files: Files;
  /** The folder in which one stands; '' is the root. */
  readonly folder: string;
  /** What the command before `|` printed; null where there is none. */
  readonly input: string | null;
  /** What it prints goes to the screen, and not to another command or a file. */
  readonly toScreen: boolean;
}

/** A command: its words after the name, and where it runs. */
export type Command = (words: readonly string[], place: Place) => Answer;

export const say = (out: string): Answer => ({ out });
export const fail = (out: string): Answer => ({ out, failed: true });
