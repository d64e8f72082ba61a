import { NODE_REPORT_CHARACTERS } from '../limits';
import type { Container } from './container';
import { FOLDER } from './folder';
import { readReport, type FileReport } from './readReport';
import { within } from './within';

/** What came of one `node --test`. */
export interface TestRun {
  readonly files: readonly string[];
  /** By test file; files that Node did not come to are missing. */
  readonly reports: ReadonlyMap<string, FileReport>;
  /** What tests and program printed. */
  readonly output: string;
  /** What Node itself said, beside the report. */
  readonly noise: string;
  /** Set if it was still going on at this limit: the container has to be stopped. */
  readonly stopped: { readonly ending: 'timed-out' | 'too-much-output'; readonly message: string } | null;
}

/** Runs these test files, one after the other, each in a process of its own. `nodeVersion`: as `20.19.0`. */
export async function runTests(
  container: Container,
  files: readonly string[],
  nodeVersion: string,
  withinMs: number,
): Promise<TestRun> {
  let report = '';
  let overflow = () => {};
  const flooded = new Promise<'flooded'>((resolve) => (overflow = () => resolve('flooded')));
  const running = container.run(
    'node',
    argumentsFor(files, nodeVersion),
    { cwd: FOLDER, shown: false },
    (text) => {
      if (report.length > NODE_REPORT_CHARACTERS) return overflow();
      report += text;
    },
  );
  const end = await within(withinMs, Promise.race([running, flooded]));
  return { files, ...readReport(report, files, FOLDER), stopped: stopOf(end, withinMs) };
}

function argumentsFor(files: readonly string[], nodeVersion: string): string[] {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  // One after the other, as the embedded judge does it; Node knows the option since 20.10.
  const oneByOne = major > 20 || (major === 20 && minor >= 10) ? ['--test-concurrency=1'] : [];
  return [
    ...['--import', '../guard.mjs', '--test', ...oneByOne],
    ...['--test-reporter=../reporter.mjs', '--test-reporter-destination=stdout'],
    ...files,
  ];
}

function stopOf(end: number | 'late' | 'flooded', withinMs: number): TestRun['stopped'] {
  if (end === 'late') {
    const message = `the tests did not end within ${withinMs / 1000} s; real Node was stopped`;
    return { ending: 'timed-out', message };
  }
  if (end !== 'flooded') return null;
  const limit = NODE_REPORT_CHARACTERS.toLocaleString('en-US');
  return { ending: 'too-much-output', message: `too much output: more than ${limit} characters` };
}
