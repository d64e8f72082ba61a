/** The kinds of workers that run foreign code. */
export type WorkerKind = 'bench' | 'judge';

/** What the sandbox's workers are made of. */
export interface Sources {
  /** The texts of the classic scripts that workers of each kind run. */
  readonly bench: string;
  readonly judge: string;
  /** The judge's engine. */
  readonly wasm: ArrayBuffer;
}

/** Page to the sandbox's frame (`public/sandbox.html`), once; the loop's port comes with it. */
export interface Connect {
  readonly type: 'connect';
  readonly sources: Sources;
}

/** Loop to the sandbox's frame. */
export type ToFrame =
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
