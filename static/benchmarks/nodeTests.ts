import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** Stands before the name of whatever the tests after it belong to. */
const MARK = '@@ ';

/** How Node's test runner judged one program: the number of tests passed, and the names of those that failed. */
export interface Counts {
  passed: number;
  failed: string[];
}

/** A test file in the file system, and the name its outcomes go by. */
export interface NamedTestFile {
  readonly name: string;
  readonly path: string;
}

/**
 * A test file for Node that loads many test files into one process, each behind a test that names it: a process for
 * every file would take minutes.
 */
export function entryFor(files: readonly NamedTestFile[]): string {
  const entries = files.map(({ name, path }) => ({ name, url: pathToFileURL(path).href }));
  return `import test from 'node:test';
for (const { name, url } of ${JSON.stringify(entries)}) {
  test('${MARK}' + name, () => {});
  try {
    await import(url);
  } catch (error) {
    test('loading ' + url, () => { throw error; });
  }
}
`;
}

/** How long a run may take: far more than it does, for a machine that is busy otherwise. */
const LIMIT_MS = 110_000;

/** Runs a test file in a Node of its own and gives what it printed, in the TAP format. */
export function runNode(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // Node refuses to run tests inside of tests; vitest's own settings are none of its business either.
    const env = { PATH: process.env['PATH'] };
    const options = { env, timeout: LIMIT_MS };
    const child = spawn(process.execPath, ['--test-reporter=tap', file], options);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });
}

/** Outcomes by name from Node's TAP report; tests belong to the name that came last before them. */
export function outcomes(tap: string): Map<string, Counts> {
  const byName = new Map<string, Counts>();
  let counts: Counts | undefined;
  for (const [, no, name = ''] of tap.matchAll(/^(not )?ok \d+ - (.*)$/gm)) {
    if (name.startsWith(MARK)) {
      const mark = name.slice(MARK.length);
      counts = byName.get(mark) ?? { passed: 0, failed: [] };
      byName.set(mark, counts);
    } else if (no !== undefined) {
      counts?.failed.push(name);
    } else if (counts !== undefined) {
      counts.passed += 1;
    }
  }
  return byName;
}
