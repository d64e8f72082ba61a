import type { Limits } from '../evolution/limits';
import type { Edit, Proposal } from '../evolution/proposal';
import type { Files, Needs, TaskFormat } from '../evolution/task';
import type { Ending, Verdict } from '../evolution/verdict';

/** What the judge is asked: run these tests against these files, in one fresh realm. */
export interface JudgeJob {
  readonly format: TaskFormat;
  /** Program and tests together, laid out as in {@link Task}. */
  readonly files: Files;
  /** Which of `files` are test files, in the order in which they run. */
  readonly tests: readonly string[];
  /** Which runtime has to judge it: who has several chooses by this. Absent if the embedded one will do. */
  readonly needs?: Needs;
  /** What the verdict may take; absent for the usual limits. */
  readonly limits?: Limits;
}

/** What the bench is asked: let this agent propose one change to this program. */
export interface ProposeJob {
  /** The agent's files; `agent.js` exports `solve(program, tools)`. */
  readonly agent: Files;
  readonly format: TaskFormat;
  /** The parent's files, under `program/`. */
  readonly program: Files;
  /** Visible tests only, under `visible/`. */
  readonly visible: Files;
  readonly instruction: string;
  /** How many test runs the agent may spend. */
  readonly testRuns: number;
  /** Seeds the agent's random numbers. */
  readonly seed: string;
  /** Edits already proposed from this parent, which need not be proposed again. */
  readonly tried: readonly (readonly Edit[])[];
  /** True to have the attempt's single edits counted by their notes: what an agent learns from. */
  readonly record?: boolean;
  /** True to have every test run listed in order: for people to read. */
  readonly steps?: boolean;
}

/**
 * Single edits of one program, counted: how often they made every visible test pass, made more tests pass than the program
 * as it stands, were tried at all.
 */
export type Counts = readonly [wins: number, betters: number, tries: number];

/** What was tried on one task, by kinds of edits. An edit has several notes and counts for each of them. */
export interface Tries {
  readonly all: Counts;
  readonly notes: Readonly<Record<string, Counts>>;
}

/** One test run of an attempt. */
export interface Step {
  /** Laid over the program; none for the program as it stands. */
  readonly edits: readonly Edit[];
  /** What can be said of it mechanically; empty where the agent made the edit by itself. */
  readonly notes: readonly string[];
  /** Visible tests passed, and how many there are. */
  readonly passed: number;
  readonly total: number;
}

/** What came of a {@link ProposeJob}. */
export interface ProposeResult {
  /** Null if the agent found nothing to propose, or failed. */
  readonly proposal: Proposal | null;
  /** `finished`, or how the agent's own code failed. */
  readonly ending: Ending;
  readonly message?: string;
  /** Test runs spent; a repeated edit counts 0.1. */
  readonly testRuns: number;
  /** True if the agent says that every visible test passes with its proposal. Nobody believes it: the judge decides. */
  readonly claimsSolved: boolean;
  /** What was tried, if the job asked for it. */
  readonly tries?: Tries;
  /** Every test run in order, if the job asked for them. */
  readonly steps?: readonly Step[];
}

/** What an agent knows of one task that it practised on. */
export interface Page extends Tries {
  /** The task's id. */
  readonly task: string;
}

/** What the bench is asked: let an agent make a better version of an agent. */
export interface ImproveJob {
  /** Whose `improve(files, log, tools)`, exported by `improve.js`, is called. */
  readonly agent: Files;
  /** The agent to be improved: usually the same. */
  readonly files: Files;
  /** What it has learned by practice. */
  readonly log: { readonly tasks: readonly Page[] };
  /** Seeds the agent's random numbers. */
  readonly seed: string;
}

/** What came of an {@link ImproveJob}. */
export interface ImproveResult {
  /** Null if the agent made nothing new, or failed. */
  readonly proposal: Proposal | null;
  /** `finished`, or how the agent's own code failed. */
  readonly ending: Ending;
  readonly message?: string;
}

/** Where foreign code runs. Every method answers with data, whatever the code does; a rejection is our own bug. */
export interface Sandbox {
  /** Names the build that gives verdicts: two verdicts are comparable only under one build. */
  readonly judgeBuild: string;
  judge(job: JudgeJob, signal?: AbortSignal): Promise<Verdict>;
  propose(job: ProposeJob, signal?: AbortSignal): Promise<ProposeResult>;
  improve(job: ImproveJob, signal?: AbortSignal): Promise<ImproveResult>;
  /** Stops every worker. Pending calls reject with an AbortError. */
  close(): void;
}
