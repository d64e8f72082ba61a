import type { Ending } from '../../../src/evolution/verdict';
import { readProposeResult } from '../../../src/sandbox/embedded/readProposeResult';
import { AGENT_FUEL, AGENT_LOAD_FUEL } from '../../../src/sandbox/limits';
import type { ProposeJob, ProposeResult } from '../../../src/sandbox/sandbox';
import { describeThrown } from '../harness/thrown';
import { loadAgent, type Solve } from './agent';
import { BedKeeper } from './bedKeeper';
import { EditLists } from './editLists';
import { Tank } from './fuel';
import { settled } from './macrotask';
import { BrokenFile } from './program/compile';
import { ImportError } from './program/modules';
import { createAttempt, type Attempt } from './tools';

/** Runs agents, which run candidates: fast, and trusted by nobody. */
export interface Bench {
  /** Lets the job's agent look for one change. Whatever the agent does, this resolves to a result. */
  propose(job: ProposeJob): Promise<ProposeResult>;
}

/** A bench that remembers, for the programs worked on last, what their test runs came to. */
export function createBench(): Bench {
  const beds = new BedKeeper();
  const lists = new EditLists();

  return {
    async propose(job) {
      const bed = beds.bedFor(job);
      const { total } = await bed.parent();
      const attempt = createAttempt(job, bed, lists, total);
      const loaded = await load(job);
      if ('ending' in loaded) return failed(loaded, attempt);
      return solve(loaded.solve, job, attempt);
    },
  };
}

/** How foreign code failed. */
interface Failure {
  readonly ending: Ending;
  readonly message: string;
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
    return { solve: await loadAgent(job.agent, job.seed, tank) };
  } catch (error) {
    return failure(error, tank);
  }
}

/** Runs `solve` to its end: with fuel for its own steps, and told apart from an agent that waits for ever. */
async function solve(solve: Solve, job: ProposeJob, attempt: Attempt): Promise<ProposeResult> {
  const tank = new Tank(AGENT_FUEL);
  const program = Object.freeze({
    files: Object.freeze({ ...job.program }),
    tests: Object.freeze({ ...job.visible }),
    instruction: job.instruction,
  });
  const close = tank.open();
  let answer: unknown;
  try {
    const answering = solve(program, attempt.tools);
    if (isThenable(answering)) {
      const end = await settled(Promise.resolve(answering), () => attempt.busy());
      if (end.how === 'stuck') return failed({ ending: 'never-settled', message: WAITS }, attempt);
      if (end.how === 'rejected') return failed(failure(end.error, tank), attempt);
      answer = end.value;
    } else answer = answering;
  } catch (error) {
    return failed(failure(error, tank), attempt);
  } finally {
    close();
  }
  // An agent may have caught what told it that its fuel is gone.
  if (tank.empty) return failed(outOfFuel(tank), attempt);
  return read(answer, job, attempt);
}

const WAITS = 'the agent waits for something that will never happen';

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

function failure(error: unknown, tank: Tank): Failure {
  if (tank.empty) return outOfFuel(tank);
  const message = describeThrown(error);
  if (error instanceof BrokenFile) return { ending: 'syntax-error', message };
  if (error instanceof ImportError) return { ending: 'import-error', message };
  if (isStackOverflow(error)) return { ending: 'stack-overflow', message };
  return { ending: 'threw', message };
}

const outOfFuel = (tank: Tank): Failure => ({
  ending: 'out-of-fuel',
  message: `the agent spent its fuel of ${tank.size} steps`,
});

/** Engines say it differently: RangeError in V8 and JavaScriptCore, InternalError in SpiderMonkey. */
const isStackOverflow = (error: unknown): boolean =>
  error instanceof Error && /call stack|too much recursion/i.test(error.message);

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
