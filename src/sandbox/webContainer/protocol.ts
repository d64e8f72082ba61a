import type { RunOptions } from './container';

/** The loop to the page, which has the container. Each is answered by one `done` or `failed` with the same id. */
export type ToContainer =
  | { readonly type: 'start'; readonly id: number }
  /** `files`: path to the content id of its text; `texts`: those that the page does not have; `forget`: those it may drop. */
  | {
      readonly type: 'mount';
      readonly id: number;
      readonly remove: readonly string[];
      readonly files: Readonly<Record<string, string>>;
      readonly texts: Readonly<Record<string, string>>;
      readonly forget: readonly string[];
    }
  | {
      readonly type: 'run';
      readonly id: number;
      readonly command: string;
      readonly args: readonly string[];
      readonly options: RunOptions;
    }
  | { readonly type: 'stop'; readonly id: number };

/** The page, which has the container, to the loop. */
export type FromContainer =
  /** A process that was started with this id printed something. */
  | { readonly type: 'output'; readonly id: number; readonly text: string }
  /** `value`: the container's name after `start`, the exit code after `run`. */
  | { readonly type: 'done'; readonly id: number; readonly value: string | number | null }
  /** One sentence. `stopped`: not a failure, `stop` was asked for. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string; readonly stopped: boolean };
