/** The kinds of workers that run foreign code. */
export type WorkerKind = 'bench' | 'judge';

/** Loop to the sandbox's frame (`public/sandbox.html`). */
export type ToFrame =
  /** The text of the classic script that workers of this kind run; before the first `spawn` of the kind. */
  | { readonly type: 'source'; readonly kind: WorkerKind; readonly text: string }
  /** The judge's engine; before the first `spawn` of a judge. */
  | { readonly type: 'wasm'; readonly bytes: ArrayBuffer }
  /** Start a worker that speaks on `port`. */
  | { readonly type: 'spawn'; readonly id: number; readonly kind: WorkerKind; readonly port: MessagePort }
  | { readonly type: 'terminate'; readonly id: number }
  /** Are you alive? Answered by `pong`. */
  | { readonly type: 'ping' };

/** The sandbox's frame to the loop. */
export type FromFrame =
  /** Once when connected, and for every `ping`. */
  | { readonly type: 'pong' }
  /** A worker had an uncaught error: it is of no more use. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
