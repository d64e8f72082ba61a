import type { Ending, TestResult, Verdict } from '../../evolution/verdict';
import { MESSAGE_CHARACTERS, OUTPUT_CHARACTERS } from '../limits';
import type { FileReport } from './readReport';
import type { TestRun } from './runTests';

interface Failure {
  readonly ending: Ending;
  readonly message: string;
}

/**
 * One verdict from the runs of a job's test files, in the job's order. `refused`: why nothing could be run. Fuel is 0: real Node
 * counts none.
 */
export function toVerdict(
  files: readonly string[],
  runs: readonly TestRun[],
  refused: string | null = null,
): Verdict {
  let failure: Failure | null = refused === null ? null : { ending: 'import-error', message: refused };
  const tests: TestResult[] = [];
  for (const file of files) {
    const run = runs.find((one) => one.files.includes(file));
    const report = run && reportOf(run, file);
    tests.push(...(report?.tests ?? [{ file, name: file, outcome: 'not-run' }]));
    failure ??= report?.failure ?? null;
  }
  return {
    ending: failure?.ending ?? 'finished',
    ...(failure && { message: cut(failure.message) }),
    tests: tests.map((test) => (test.message === undefined ? test : { ...test, message: cut(test.message) })),
    fuel: 0,
    output: runs
      .map((run) => run.output)
      .join('')
      .slice(0, OUTPUT_CHARACTERS),
  };
}

/** What a run says of one of its files, also where it says nothing. */
function reportOf(run: TestRun, file: string): Pick<FileReport, 'tests' | 'failure'> {
  const report = run.reports.get(file);
  if (report && (report.complete || !run.stopped)) return report;
  const tests = report?.tests ?? [];
  if (run.stopped) {
    const { ending, message } = run.stopped;
    const underWay = run.files.find((one) => !run.reports.get(one)?.complete) === file;
    if (!underWay) return { tests: [{ file, name: file, outcome: 'not-run' }], failure: null };
    return {
      tests: [...tests, { file, name: file, outcome: 'cut-off', message }],
      failure: { ending, message },
    };
  }
  const [said = 'nothing'] = run.noise.split('\n');
  const message = `${file}: Node ended without a report; it said: ${said}`;
  return { tests: [{ file, name: file, outcome: 'failed', message }], failure: { ending: 'threw', message } };
}

const cut = (text: string): string =>
  text.length <= MESSAGE_CHARACTERS ? text : `${text.slice(0, MESSAGE_CHARACTERS - 1)}…`;
