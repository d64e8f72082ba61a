import { applyEdits, type Edit } from '../../../src/evolution/proposal';
import { random } from '../../../src/evolution/random';
import type { Files } from '../../../src/evolution/task';
import { REPEAT_COST, TOOL_FUEL } from '../../../src/sandbox/limits';
import type { ProposeJob, Step } from '../../../src/sandbox/sandbox';
import { editsKey, type RememberingBed } from './bedKeeper';
import { EditLists, OfferedEdit } from './editLists';
import type { FamilyName } from './edits/families';
import { shave } from './edits/listEdits';
import { charge, offTheMeter, stopMeter } from './fuel';
import { macrotask } from './macrotask';
import type { TestReport } from './report';
import { stepOf } from './stepOf';
import { Suspicion } from './suspicion';
import type { Upcoming } from './testBed';
import type { Trace } from './trace';
import type { TryCounter } from './tryCounter';

/** What an agent's `solve(program, tools)` may use. */
export interface Tools {
  /** The next of the attempt's seeded random numbers, at least 0 and below 1. */
  random(): number;
  /** A random item of a list; undefined if it is empty. */
  pick<T>(list: readonly T[]): T | undefined;
  /** The program's files with one edit or several. Throws a RangeError on an edit that does not fit. */
  apply(edits: Edit | readonly Edit[]): Files;
  /**
   * All distinct single edits of these files by these families; of the program by all families where left out. If the agent
   * sorts this very list and runs it from top to bottom, the bench compiles ahead: that changes nothing but the time.
   */
  edits(files?: Files, families?: readonly FamilyName[]): OfferedEdit[];
  /**
   * Which statements the failing and the passing tests run through; null if the budget is gone. Costs one test run. Afterwards
   * every edit's `where` also tells what it would change for the tests.
   */
  trace(): Promise<Trace | null>;
  /**
   * Runs the visible tests on the program with these edits; null if the budget is gone. Costs one test run, the same edits
   * again 0.1. Gives the report itself unless a test has to wait: agents always await it.
   */
  run(edits?: Edit | readonly Edit[]): TestReport | null | Promise<TestReport | null>;
  /** Test runs left. */
  readonly left: number;
  /** How many visible tests there are, as far as the program as it stands gets to them. */
  readonly total: number;
  /** Edits already proposed from this program, which need not be proposed again. */
  readonly tried: readonly (readonly Edit[])[];
}

/** An attempt's tools, and what the bench wants to know afterwards. */
export interface Attempt {
  readonly tools: Tools;
  /** Test runs spent. */
  spent(): number;
  /** True while the bench works for the agent, so that an agent that waits is not stuck. */
  busy(): boolean;
}

/** Makes the tools for one attempt; `total` is the number of tests of the program as it stands. */
export function createAttempt(
  job: ProposeJob,
  bed: RememberingBed,
  lists: EditLists,
  total: number,
  counter: TryCounter | null,
  steps: Step[] | null = null,
): Attempt {
  const numbers = random(job.seed);
  const seen = new Set<string>();
  let runs = 0;
  let repeats = 0;
  let working = 0;
  const suspicion = new Suspicion();
  let offered: readonly unknown[] = [];
  const spent = (): number => runs + Math.round(repeats * REPEAT_COST * 10) / 10;
  const left = (): number => Math.round((job.testRuns - spent()) * 10) / 10;

  /** False if there is not enough left. */
  const pay = (key: string): boolean => {
    const isRepeat = seen.has(key);
    if (left() < (isRepeat ? REPEAT_COST : 1)) return false;
    seen.add(key);
    if (isRepeat) repeats += 1;
    else runs += 1;
    return true;
  };

  const whileWorking = async <T>(work: Promise<T>, goOn?: () => void): Promise<T> => {
    working += 1;
    try {
      return await work;
    } finally {
      working -= 1;
      goOn?.();
    }
  };

  /** Work that waits is done while the agent stands still, one after the other: they share the worker's fuel counter. */
  let last: Promise<unknown> = Promise.resolve();
  const apart = <T>(work: () => T | Promise<T>): Promise<T> => {
    const begin = async (before: Promise<unknown>): Promise<T> => {
      await before;
      await macrotask();
      const goOn = stopMeter();
      try {
        return await work();
      } finally {
        goOn();
      }
    };
    const result = whileWorking(begin(last));
    last = result.catch(() => {});
    return result;
  };

  const runNow = (given?: Edit | readonly Edit[]): TestReport | null | Promise<TestReport> => {
    const edits = readEdits(given, job.program);
    const key = editsKey(edits);
    const isNew = !seen.has(key);
    if (!pay(key)) return null;
    const take = (settled: TestReport): TestReport => {
      if (isNew) counter?.count(given, settled);
      steps?.push(stepOf(edits, given, settled));
      return settled;
    };
    const known = bed.known(key);
    if (known) return take(known);
    const run = () => bed.run(edits, key, following(offered, given, left()));
    const report = bed.waits ? apart(run) : run();
    return report instanceof Promise ? report.then(take) : take(report);
  };

  const tools: Tools = {
    random: numbers,
    pick: (list) => list[Math.floor(numbers() * list.length)],
    apply: (edits) => offTheMeter(() => applyEdits(job.program, listOf(edits))),
    edits: (files = job.program, families) =>
      offTheMeter(() => (offered = lists.offer(files, job.format, families, suspicion))),
    trace: async () => {
      if (!pay('trace')) return null;
      const aside = <T>(work: () => T | Promise<T>): T | Promise<T> =>
        bed.waits ? apart(work) : offTheMeter(work);
      const traced = await aside(() => bed.trace());
      const effects = await aside(() => bed.effects(() => lists.list(job.program, job.format), traced));
      suspicion.learn(traced, effects);
      return traced;
    },
    run: (edits) => {
      charge(TOOL_FUEL);
      const goOn = stopMeter();
      // Under way, and on its own tank, although the program itself does not wait.
      let isUnderWay = false;
      try {
        const report = runNow(edits);
        isUnderWay = report instanceof Promise && !bed.waits;
        return isUnderWay ? whileWorking(report as Promise<TestReport>, goOn) : report;
      } finally {
        if (!isUnderWay) goOn();
      }
    },
    get left() {
      return left();
    },
    total,
    tried: job.tried,
  };
  return { tools: Object.freeze(tools), spent, busy: () => working > 0 };
}

/** An edit and those that stand behind it in the list that was offered, as far as the budget may reach. */
function* following(offered: readonly unknown[], edit: unknown, left: number): Generator<Upcoming> {
  const at = offered.indexOf(edit);
  if (at < 0) return;
  const end = Math.min(offered.length, at + left);
  for (let i = at; i < end; i++) {
    // The list is the agent's by now: it may hold anything.
    const listed = OfferedEdit.listed(Object.getOwnPropertyDescriptor(offered, i)?.value);
    if (!listed) return;
    const { file, start, end, text, family } = listed;
    yield { file, start, end, text, isInsertion: family === 'insert' };
  }
}

const listOf = (edits: Edit | readonly Edit[]): readonly Edit[] =>
  Array.isArray(edits) ? (edits as readonly Edit[]) : [edits as Edit];

/**
 * Plain copies of what the agent gave, shaved of what they leave as it is, so that one change has one name. An edit of a
 * file that is not there or outside of it is the agent's mistake, and told to it by throwing.
 */
function readEdits(given: Edit | readonly Edit[] | undefined, program: Files): readonly Edit[] {
  if (given === undefined || given === null) return [];
  const edits: Edit[] = [];
  for (const { file, start, end, text } of listOf(given)) {
    const source = program[file];
    if (source === undefined) throw new RangeError(`the edit names ${file}, which the program does not have`);
    if (!(
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      start >= 0 &&
      start <= end &&
      end <= source.length
    )) {
      throw new RangeError(`an edit of ${file} from ${start} to ${end} lies outside it`);
    }
    if (typeof text !== 'string') throw new TypeError(`an edit of ${file} has no text`);
    const shaved = shave(source, start, end, text);
    if (shaved.start < shaved.end || shaved.text) edits.push({ file, ...shaved });
  }
  return edits;
}
