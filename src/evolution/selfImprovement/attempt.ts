import type { ProposeResult, Sandbox } from '../../sandbox/sandbox';
import { judgeJob } from '../judgeJob';
import { applyEdits } from '../proposal';
import type { Files, Task } from '../task';

/** What came of one agent's attempt at one task. */
export interface Attempt {
  readonly task: Task;
  /** Every test passed, held-out ones too, in the judge. */
  readonly solved: boolean;
  /** The agent itself failed. */
  readonly failed: boolean;
  /** In one sentence. */
  readonly message: string;
  readonly testRuns: number;
  /** What the judge spent on it. */
  readonly fuel: number;
  readonly result: ProposeResult;
}

/** How an agent is let loose on a task. */
export interface Terms {
  readonly testRuns: number;
  readonly seed: string;
  /** To count what is tried, for the notebook. */
  readonly record?: boolean;
}

/** Lets an agent loose on a task; what it claims to have solved, the judge judges. */
export async function attempt(
  agent: Files,
  task: Task,
  { testRuns, seed, record = false }: Terms,
  sandbox: Sandbox,
  signal: AbortSignal,
): Promise<Attempt> {
  const { format, program, visible, instruction } = task;
  const job = { agent, format, program, visible, instruction, testRuns, seed, tried: [], record };
  const result = await sandbox.propose(job, signal);
  const came = { task, testRuns: result.testRuns, result, solved: false, failed: false, fuel: 0 };
  if (result.ending !== 'finished') {
    return { ...came, failed: true, message: `the agent failed: ${result.ending}, ${result.message ?? ''}` };
  }
  if (!result.proposal || !result.claimsSolved) return { ...came, message: 'no repair found' };

  const verdict = await sandbox.judge(judgeJob(task, applyEdits(program, result.proposal.edits)), signal);
  const counted = verdict.tests.filter(({ outcome }) => outcome !== 'skipped' && outcome !== 'todo');
  const solved =
    verdict.ending === 'finished' &&
    counted.length > 0 &&
    counted.every(({ outcome }) => outcome === 'passed');
  const missed = 'the visible tests pass, a held-out test fails';
  return { ...came, solved, fuel: verdict.fuel, message: solved ? result.proposal.rationale : missed };
}
