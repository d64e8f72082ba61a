import type { Experiment } from '../../src/evolution/experiment';
import type { Stage } from '../../src/evolution/ports';
import type { Edit } from '../../src/evolution/proposal';
import type { Submission } from '../../src/evolution/submit';
import type { Files } from '../../src/evolution/task';
import type { DrawAhead, NoDraw, ParentDraw } from '../../src/evolution/selection/parentDraw';
import type { AgentRun, LessonTasks } from '../../src/evolution/selfImprovement/agentRun';
import type { Verdict } from '../../src/evolution/verdict';
import type { JudgeJob, ProposeJob, ProposeResult } from '../../src/sandbox/sandbox';
import type { KeptEdits } from '../../src/storage/keptEdits';
import type { OwnAgent } from '../../src/storage/ownAgents';
import type { VariantRow } from '../../src/storage/outline';
import type { PromisedDigest, RunRow } from '../../src/storage/runRow';

/** What a run is doing. `elsewhere`: another tab holds it, this one reads along. */
export type RunState = 'paused' | 'running' | 'finished' | 'elsewhere';

export type { KeptEdits, OwnAgent, PromisedDigest, RunRow, VariantRow };

/** One variant, whole. */
export interface VariantDetail extends VariantRow {
  readonly files: Files;
  /** The parent's files; null for the seed. */
  readonly parentFiles: Files | null;
  readonly seedFiles: Files;
  readonly edits: readonly Edit[];
  readonly verdict: Verdict;
  readonly parentVerdict: Verdict | null;
  /** Numbers from the seed to this variant. */
  readonly lineage: readonly number[];
  readonly children: readonly number[];
}

/** Where runs are kept, and how safely. */
export type StorageReport =
  | { readonly kind: 'saved'; readonly persistent: boolean; readonly usage: number; readonly quota: number }
  /** In memory only: the reason in one sentence. Export is the way to keep a run. */
  | { readonly kind: 'memory'; readonly reason: string };

/** What the sandbox is doing. */
export type SandboxReport =
  | { readonly kind: 'starting'; readonly step: string }
  | { readonly kind: 'ready'; readonly workers: number; readonly replaced: number }
  | { readonly kind: 'failed'; readonly message: string };

/** The loop to the page, in batches of at most twenty a second. */
export type News =
  /** A stage says what it does at this moment. */
  | { readonly type: 'stage'; readonly stage: Stage; readonly words: string }
  /** Variants that have joined the archive, in order. */
  | { readonly type: 'archived'; readonly run: string; readonly variants: readonly VariantRow[] }
  /** A critic has refused proposals of these variants: a number for each proposal. */
  | { readonly type: 'refused'; readonly run: string; readonly parents: readonly number[] }
  | { readonly type: 'progress'; readonly row: RunRow; readonly state: RunState }
  /** What share of a long run's journal has been read, 0 to 1, before it is gone on with, or a draw is looked at; null when it is there. */
  | { readonly type: 'reading'; readonly run: string; readonly share: number | null }
  /** The turn that a link promised a digest for has come. */
  | { readonly type: 'compared'; readonly run: string; readonly same: boolean }
  | { readonly type: 'storage'; readonly report: StorageReport }
  | { readonly type: 'sandbox'; readonly report: SandboxReport }
  /** A failure of our own: what happened and what to do. */
  | { readonly type: 'trouble'; readonly message: string };

/** What the page does for the loop; handed over as a comlink proxy. */
export interface Host {
  /** Embeds a fresh frame for the sandbox, in place of the one before, and gives the port on which it answers. */
  embed(): Promise<MessagePort>;
  /** Gives the port to the page's container (src/sandbox/webContainer): real Node needs a document. */
  container(): Promise<MessagePort>;
  news(batch: readonly News[]): void;
}

/** A run that has been opened. */
export interface OpenedRun {
  readonly row: RunRow;
  readonly state: RunState;
  readonly experiment: Experiment;
  /** The first of them; `variants` of the loop gives the others. */
  readonly variants: readonly VariantRow[];
  /** Variants whose proposals a critic refused, one number a proposal. */
  readonly refused: readonly number[];
  /** The sandbox's build differs from the one that began the run: it can be read, but not gone on with. */
  readonly otherJudge: boolean;
}

/** What the page may ask of the loop; exposed by the worker through comlink. Rejections carry a sentence for people. */
export interface LoopApi {
  /**
   * First call; the sandbox begins to start. `workers`: how many of each kind, null for as many as suit the machine. `keep`: false
   * where another site shows the page, and nothing that this browser keeps may be within its reach.
   */
  boot(host: Host, workers: number | null, keep: boolean): Promise<void>;
  /** Starts the sandbox if it is not running yet; resolves when it can take work. */
  warmUp(): Promise<void>;

  runs(): Promise<RunRow[]>;
  /** Makes a run of the experiment, paused; gives its id. */
  create(experiment: Experiment, promised?: PromisedDigest): Promise<string>;
  /** Opens a run, paused, and closes the one before. News are about the open run only. */
  open(id: string): Promise<OpenedRun>;
  rename(id: string, title: string): Promise<void>;
  /** Deletes a run, in a moment and for a while only: `restore` brings it back, `sweep` frees its place. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  /** Deletes removed runs for good. What was never swept is at a later start. */
  sweep(ids: readonly string[]): Promise<void>;
  /** The run as the text of a file. */
  exportRun(id: string): Promise<string>;
  /** Takes in a run from the text of a file; gives its id. Rejects with a sentence if it is damaged. */
  importRun(text: string): Promise<string>;

  /** Go on with the open run. */
  start(): Promise<void>;
  /** What is under way is finished, nothing new begun. */
  pause(): Promise<void>;
  /** One turn. */
  step(): Promise<void>;
  /** Ends at once; what is under way is dropped and done again later. */
  stop(): Promise<void>;
  /** Another budget for the open run: with more to spend a finished run goes on. */
  extend(budget: Experiment['budget']): Promise<void>;
  /** A person's own version, judged as a variant of the open run: its number, or in a sentence why it is none. */
  submit(submission: Submission): Promise<{ number: number } | { refused: string }>;
  /** Variants of the open run from that number on, a few thousand at most; none if there are no more. */
  variants(run: string, from: number): Promise<readonly VariantRow[]>;
  variant(id: string): Promise<VariantDetail>;
  /** The draw of a turn, or why there is none; null if the run is not open. A long run's journal is read for it: see `reading`. */
  draw(run: string, turn: number): Promise<ParentDraw | DrawAhead | NoDraw | null>;
  /** What a run of agents came to so far; null if it is not open, or improves a program. */
  agentRun(run: string): Promise<AgentRun | null>;
  /** How many study tasks each kind of edit had helped to solve when that variant was made; null if it is not there. */
  lessonTasks(run: string, variant: string): Promise<LessonTasks | null>;
  /** For measuring: the open run as it stands, and milliseconds during which its archive was being written. */
  figures(): Promise<{ row: RunRow; writingMs: number }>;

  /** The agents that the person has adopted, the last one first. */
  agents(): Promise<OwnAgent[]>;
  /** Keeps an agent, in place of one of the same name. */
  adopt(agent: OwnAgent): Promise<void>;
  /** Forgets an adopted agent. */
  disown(name: string): Promise<void>;

  /** What was typed over a run or a draft and not handed in; null if nothing was. */
  edits(place: string): Promise<KeptEdits | null>;
  /** Keeps it, in place of what was kept of that place; without files it is forgotten. */
  keepEdits(edits: KeptEdits): Promise<void>;

  /** Judges any files at once, outside the run. */
  judge(job: JudgeJob): Promise<Verdict>;
  /** The same for many, several at a time; verdicts in the jobs' order. */
  judgeAll(jobs: readonly JudgeJob[]): Promise<Verdict[]>;
  /** Lets an agent loose on any program, outside the run. */
  propose(job: ProposeJob): Promise<ProposeResult>;
  storage(): Promise<StorageReport>;
}
