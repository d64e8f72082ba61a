import type { Edit } from '../../../src/evolution/proposal';
import { random } from '../../../src/evolution/random';
import { TOY_LEAST_RUNS, toyJob, toyLog } from '../../../src/evolution/selfImprovement/toy';
import type { Files } from '../../../src/evolution/task';
import { readImproveResult } from '../../../src/sandbox/embedded/readImproveResult';
import { AGENT_FUEL, AGENT_LOAD_FUEL, GATE_CALLS } from '../../../src/sandbox/limits';
import type { ImproveJob, ImproveResult, ProposeJob, ProposeResult } from '../../../src/sandbox/sandbox';
import { describeThrown } from '../harness/thrown';
import { loadImprove, type Improve } from './agent';
import { callAgent, failureOf, type Failure } from './agentCall';
import type { EditLists, OfferedEdit } from './editLists';
import type { FamilyName } from './edits/families';
import { shave } from './edits/listEdits';
import { offTheMeter, Tank } from './fuel';
import { Suspicion } from './suspicion';

/** What an agent's `improve(files, log, tools)` may use. */
export interface ImproveTools {
  /** The next of the job's seeded random numbers, at least 0 and below 1. */
  random(): number;
  /** A random item of a list; undefined if it is empty. */
  pick<T>(list: readonly T[]): T | undefined;
  /** A text with one edit of {@link edits} made. */
  apply(text: string, edit: Edit): string;
  /** All distinct single edits of these files. */
  edits(files: Files, families?: readonly FamilyName[]): OfferedEdit[];
  /** Whether a version of the agent loads, repairs and improves without failing. At most {@link GATE_CALLS} a job. */
  stillWorks(files: Files): Promise<boolean>;
}

/** Whether a version of an agent still works; `seed` is for what it does at random meanwhile. */
type Gate = (files: Files, seed: string) => Promise<boolean>;

/** Calls an agent's `improve`. Whatever it does, this resolves to a result. */
export async function improveAgent(job: ImproveJob, gate: Gate, lists: EditLists): Promise<ImproveResult> {
  const loading = new Tank(AGENT_LOAD_FUEL);
  let improve: Improve;
  try {
    improve = await loadImprove(job.agent, job.seed, loading);
  } catch (error) {
    return failed(failureOf(error, loading));
  }
  const { tools, isBusy } = createTools(job, gate, lists);
  const call = () => improve({ ...job.files }, job.log, tools);
  const answered = await callAgent(call, new Tank(AGENT_FUEL), isBusy);
  return 'ending' in answered ? failed(answered) : read(answered.answer, job);
}

function createTools(job: ImproveJob, gate: Gate, lists: EditLists) {
  const numbers = random(job.seed);
  let calls = 0;
  let busy = 0;
  // One check after the other: they share the worker's fuel counter.
  let last: Promise<unknown> = Promise.resolve();
  const check = async (files: Files, seed: string): Promise<boolean> => {
    busy += 1;
    const before = last;
    const checked = before.then(() => gate(files, seed));
    last = checked.catch(() => {});
    try {
      return await checked;
    } finally {
      busy -= 1;
    }
  };
  const tools: ImproveTools = {
    random: numbers,
    pick: (list) => list[Math.floor(numbers() * list.length)],
    apply: (text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end),
    edits: (files, families) =>
      offTheMeter(() => lists.offer({ ...files }, 'modules', families, new Suspicion())),
    stillWorks: (files) => {
      calls += 1;
      if (calls > GATE_CALLS) return Promise.resolve(false);
      return check({ ...files }, `${job.seed}|gate|${calls}`);
    },
  };
  return { tools: Object.freeze(tools), isBusy: () => busy > 0 };
}

/**
 * Whether a version of an agent loads, tries to repair a toy, and makes something of what that taught it, without failing in
 * any of it.
 */
export async function stillWorks(
  files: Files,
  seed: string,
  propose: (job: ProposeJob) => Promise<ProposeResult>,
  lists: EditLists,
): Promise<boolean> {
  const attempt = await propose(toyJob(files, seed));
  if (attempt.ending !== 'finished' || attempt.testRuns <= TOY_LEAST_RUNS) return false;
  const job = { agent: files, files, log: toyLog(attempt), seed };
  const improved = await improveAgent(job, () => Promise.resolve(true), lists);
  return improved.proposal !== null;
}

const failed = ({ ending, message }: Failure): ImproveResult => ({ proposal: null, ending, message });

/** The agent's answer as a result; what it says is copied and checked. */
function read(answer: unknown, job: ImproveJob): ImproveResult {
  if (answer === null || answer === undefined) return { proposal: null, ending: 'finished' };
  try {
    const { files, rationale } = answer as { files: Files; rationale?: unknown };
    const edits = Object.keys(job.files).flatMap((file) => change(file, job.files[file]!, files[file]));
    const added = Object.keys(files).find((file) => !(file in job.files));
    if (added !== undefined) throw new Error(`it adds ${added}; a version of an agent has the same files`);
    if (edits.length === 0) return { proposal: null, ending: 'finished', message: 'nothing was changed' };
    const proposal = { edits, rationale: String(rationale ?? '') };
    return readImproveResult({ proposal, ending: 'finished' }, job);
  } catch (error) {
    return failed({ ending: 'threw', message: describeThrown(error) });
  }
}

/** What happened to a file, as one edit. */
function change(file: string, before: string, after: unknown): Edit[] {
  if (typeof after !== 'string') throw new Error(`it leaves out ${file}`);
  return after === before ? [] : [{ file, ...shave(before, 0, before.length, after) }];
}
