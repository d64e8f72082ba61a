import type { Files } from '../../../src/evolution/task';
import { readProposeResult } from '../../../src/sandbox/embedded/readProposeResult';
import { AGENT_FUEL, AGENT_LOAD_FUEL } from '../../../src/sandbox/limits';
import type {
  ImproveJob,
  ImproveResult,
  ProposeJob,
  ProposeResult,
  Step,
} from '../../../src/sandbox/sandbox';
import { heedCaught } from '../harness/caught';
import { tellNothing } from '../harness/telling';
import { describeThrown } from '../harness/thrown';
import { loadSolve, type Solve } from './agent';
import { callAgent, failureOf, type Failure } from './agentCall';
import { BedKeeper } from './bedKeeper';
import { EditLists } from './editLists';
import { noteOverflow, Tank } from './fuel';
import { improveAgent, stillWorks } from './improve';
import { createAttempt, type Attempt } from './tools';
import { TryCounter } from './tryCounter';

/** Runs agents, which run candidates: fast, and trusted by nobody. */
export interface Bench {
  /** Lets the job's agent look for one change. Whatever the agent does, this resolves to a result. */
  propose(job: ProposeJob): Promise<ProposeResult>;
  /** Lets an agent make a better version of an agent. Whatever it does, this resolves to a result. */
  improve(job: ImproveJob): Promise<ImproveResult>;
}

/** A bench that remembers, for the programs worked on last, what their test runs came to. */
export function createBench(): Bench {
  heedCaught((error) => {
    try {
      noteOverflow(error);
    } catch {
      // A proxy that throws when it is looked at.
    }
  });
  tellNothing();
  const beds = new BedKeeper();
  const lists = new EditLists();

  async function propose(job: ProposeJob): Promise<ProposeResult> {
    const bed = beds.bedFor(job);
    const { total, passed } = await bed.parent();
    const counter = job.record ? new TryCounter(passed) : null;
    const steps: Step[] | null = job.steps ? [] : null;
    const attempt = createAttempt(job, bed, lists, total, counter, steps);
    const loaded = await load(job);
    const result = 'ending' in loaded ? failed(loaded, attempt) : await solve(loaded.solve, job, attempt);
    return { ...result, ...(counter && { tries: counter.tries() }), ...(steps && { steps }) };
  }

  const gate = (files: Files, seed: string) => stillWorks(files, seed, propose, lists);
  return { propose, improve: (job) => improveAgent(job, gate, lists) };
}

const failed = ({ ending, message }: Failure, attempt: Attempt): ProposeResult => ({
  proposal: null,
  ending,
  message,
  testRuns: attempt.spent(),
  claimsSolved: false,
});

async function load(job: ProposeJob): Promise<{ readonly solve: Solve } | Failure> {
  const tank = new Tank(AGENT_LOAD_FUEL);
  try {
    return { solve: await loadSolve(job.agent, job.seed, tank) };
  } catch (error) {
    return failureOf(error, tank);
  }
}

async function solve(solve: Solve, job: ProposeJob, attempt: Attempt): Promise<ProposeResult> {
  const program = Object.freeze({
    files: Object.freeze({ ...job.program }),
    tests: Object.freeze({ ...job.visible }),
    instruction: job.instruction,
  });
  const call = () => solve(program, attempt.tools);
  const answered = await callAgent(call, new Tank(AGENT_FUEL), () => attempt.busy());
  return 'ending' in answered ? failed(answered, attempt) : read(answered.answer, job, attempt);
}

/** The agent's answer as a result; what it says is copied and checked. */
function read(answer: unknown, job: ProposeJob, attempt: Attempt): ProposeResult {
  const testRuns = attempt.spent();
  if (answer === null || answer === undefined) {
    return { proposal: null, ending: 'finished', testRuns, claimsSolved: false };
  }
  try {
    const { edits, rationale, passed } = answer as Record<string, unknown>;
    const claimsSolved = attempt.tools.total > 0 && passed === attempt.tools.total;
    const proposal = { edits, rationale: String(rationale ?? '') };
    return readProposeResult({ proposal, ending: 'finished', testRuns, claimsSolved }, job);
  } catch (error) {
    return failed({ ending: 'threw', message: describeThrown(error) }, attempt);
  }
}
