import type {
  ImproveJob,
  ImproveResult,
  JudgeJob,
  ProposeJob,
  ProposeResult,
} from '../../src/sandbox/sandbox';
import type { Verdict } from '../../src/evolution/verdict';

/** Frame to a worker that it has just made, once: the port on which it talks to the loop from now on. */
export interface Init {
  readonly type: 'init';
  readonly port: MessagePort;
  /** The engine's WebAssembly bytes; the judge only. */
  readonly wasm?: ArrayBuffer;
}

/** Loop to a judge: several jobs, because a message costs about as much as a fifth of a verdict. */
export type ToJudge = { readonly type: 'judge'; readonly jobs: readonly NumberedJob[] };

export interface NumberedJob {
  readonly id: number;
  readonly job: JudgeJob;
}

export interface NumberedVerdict {
  readonly id: number;
  readonly verdict: Verdict;
}

/** A judge to the loop. */
export type FromJudge =
  /** Once, when it can take jobs. `build` names the engine and the harness that give the verdicts. */
  | { readonly type: 'ready'; readonly build: string }
  /** One for each job under its id, in the order of the jobs; in as many messages as suits the judge. */
  | { readonly type: 'verdicts'; readonly verdicts: readonly NumberedVerdict[] }
  /** The engine itself is lost (an abort, a host exception): replace this worker and judge the jobs again. */
  | { readonly type: 'broken'; readonly message: string };

/** Loop to a bench. One job at a time; answered by one `proposed` or `improved` with the same id. */
export type ToBench =
  | { readonly type: 'propose'; readonly id: number; readonly job: ProposeJob }
  | { readonly type: 'improve'; readonly id: number; readonly job: ImproveJob };

/** A bench to the loop. Nothing it says is believed: the loop checks the shape, the judge the claim. */
export type FromBench =
  | { readonly type: 'ready' }
  | { readonly type: 'proposed'; readonly id: number; readonly result: ProposeResult }
  | { readonly type: 'improved'; readonly id: number; readonly result: ImproveResult };
