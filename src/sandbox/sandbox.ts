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
}

/** Where foreign code runs. Every method answers with data, whatever the code does; a rejection is our own bug. */
export interface Sandbox {
  /** Names the build that gives verdicts: two verdicts are comparable only under one build. */
  readonly judgeBuild: string;
  judge(job: JudgeJob, signal?: AbortSignal): Promise<Verdict>;
  propose(job: ProposeJob, signal?: AbortSignal): Promise<ProposeResult>;
  /** Stops every worker. Pending calls reject with an AbortError. */
  close(): void;
}
