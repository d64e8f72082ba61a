import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

/** Each command starts a browser of its own. */
test.describe.configure({ timeout: 240_000 });

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DATA = join(ROOT, '../shared/data/humanevalfix-js-dev.jsonl');
const FIXTURES = join(ROOT, 'e2e/fixtures');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a person would from the project's folder. */
function lamarck(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['bin/lamarck.js', ...args], { cwd: ROOT });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

async function json(...args: string[]) {
  const { status, stdout, stderr } = await lamarck(...args, '--json');
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

test('a run has one digest, however often and with however many workers it is run', async () => {
  const one = await json('run', 'checkout', '--seed', '7', '--variants', '25', '--workers', '1');
  const two = await json('run', 'checkout', '--seed', '7', '--variants', '25', '--workers', '2');
  const again = await json('run', 'checkout', '--seed', '7', '--variants', '25');
  const other = await json('run', 'checkout', '--seed', '8', '--variants', '25');
  expect(one).toMatchObject({
    experiment: 'checkout',
    seed: 7,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(one.bestScore).toBeGreaterThan(one.seedScore);
  expect(two.digest).toBe(one.digest);
  expect(again.digest).toBe(one.digest);
  expect(other.digest).not.toBe(one.digest);
  expect(Object.keys(one)).toEqual(
    expect.arrayContaining([
      ...[
        'experiment',
        'seed',
        'variants',
        'verdicts',
        'seconds',
        'seedScore',
        'bestScore',
        'heldOut',
        'digest',
      ],
    ]),
  );
});

test('--budget gives an attempt more to spend: another run with its own digest', async () => {
  const rows = [];
  for (const budget of ['1', '100']) {
    rows.push(await json('run', 'checkout', '--seed', '7', '--variants', '6', '--budget', budget));
  }
  const [least, usual] = rows;
  const same = await json('run', 'checkout', '--seed', '7', '--variants', '6');
  expect(usual.digest).toBe(same.digest);
  expect(least.digest).not.toBe(same.digest);
});

test('a limit in seconds ends a run', async () => {
  const { seconds, finished } = await json('run', 'spreadsheet', '--seconds', '1');
  expect(['seconds', 'goal']).toContain(finished);
  expect(seconds).toBeLessThan(10);
});

test('the judge tells the right programs of the data set from the buggy ones', async () => {
  test.skip(!existsSync(DATA), 'needs ../shared/data/humanevalfix-js-dev.jsonl');
  const canonical = await json('judge', DATA, '--solutions', 'canonical');
  // One needs a package that is not there, in Node as here.
  expect(canonical).toMatchObject({ total: 82, passed: 81, failed: 1, problems: [] });
  const failed = canonical.outcomes.filter((one: { outcome: string }) => one.outcome !== 'passed');
  expect(failed).toMatchObject([{ id: 'JavaScript/162' }]);
  const buggy = await json('judge', DATA, '--solutions', 'buggy');
  expect(buggy).toMatchObject({ total: 82, passed: 0, failed: 82 });
  expect(buggy.outcomes).toHaveLength(82);
});

test('the repair agent solves the same tasks of the data set every time', async () => {
  test.skip(!existsSync(DATA), 'needs ../shared/data/humanevalfix-js-dev.jsonl');
  const first = await json('repair', DATA, '--budget', '100', '--seed', '1');
  expect(first.total).toBe(82);
  expect(first.solved).toBe(first.ids.length);
  // A quarter of them, with nothing learned.
  expect(first.solved).toBeGreaterThanOrEqual(21);
  expect(first.testRuns).toBeLessThanOrEqual(82 * 100);
  expect(await json('repair', DATA, '--budget', '100', '--seed', '1')).toEqual(first);
});

test('a malformed line is named, and the rest is used', async () => {
  const file = join(FIXTURES, 'three-bugs.jsonl');
  const canonical = await json('judge', file, '--solutions', 'canonical');
  expect(canonical).toMatchObject({ total: 3, passed: 3, failed: 0, problems: [{ line: 2 }] });
  const { stdout, stderr } = await lamarck('judge', file, '--solutions', 'buggy');
  expect(stdout).toBe('3 programs judged: 0 passed, 3 failed\n');
  expect(stderr).toMatch(/^line 2 was left out: it is not JSON/);
  const repaired = await json('repair', file, '--budget', '60', '--seed', '3');
  expect(repaired.ids).toContain('Own/3');
});

test('a folder’s tests are run by the judge', async () => {
  const result = await json('judge', '--dir', join(FIXTURES, 'folder'));
  expect(result).toMatchObject({ total: 5, passed: 2, failed: 2, skipped: 1 });
  const outcomes = result.tests.map((one: { name: string; outcome: string }) => `${one.outcome} ${one.name}`);
  expect(outcomes).toEqual([
    'failed broken.test.js',
    'passed a CommonJS test',
    'passed slug › joins words',
    'failed slug › drops punctuation',
    'skipped slug › knows umlauts',
  ]);
  expect(result.tests[0].message).toContain('missing.js');
});

test('what is wrong is said in one sentence, with exit status 1', async () => {
  const wrong: [string[], RegExp][] = [
    [['paint'], /there is no command 'paint'/],
    [['run', 'nothing-like-it'], /there is no experiment 'nothing-like-it'/],
    [['run'], /which experiment/],
    [['run', 'checkout', '--speed', '3'], /'run' knows no flag '--speed'/],
    [['run', 'checkout', '--seed', '-1'], /--seed/],
    [['run', 'checkout', '--seed', 'one'], /--seed takes a whole number from 0/],
    [['run', 'checkout', '--seed', '4294967296'], /--seed takes a whole number/],
    [['run', 'checkout', '--seed'], /--seed/],
    [['run', 'checkout', 'again'], /one word too many/],
    [['run', 'checkout', '--variants', '0'], /--variants takes a whole number from 1/],
    [['judge', 'missing.jsonl', '--solutions', 'buggy'], /missing\.jsonl can't be read: it is not there/],
    [['judge', 'README.md', '--solutions', 'buggy'], /no line that can be used/],
    [['judge', 'README.md'], /--solutions canonical or --solutions buggy/],
    [['judge', '--dir', 'nowhere'], /the folder .*nowhere can't be read/],
    [['judge', '--dir', 'README.md'], /it is a file/],
    [['judge', '--dir', 'public'], /holds no test/],
    [['repair'], /which data set/],
    [['repair', 'e2e'], /it is a folder/],
  ];
  for (const [args, sentence] of wrong) {
    const { status, stdout, stderr } = await lamarck(...args, '--json');
    expect(status, args.join(' ')).toBe(1);
    expect(stdout, args.join(' ')).toBe('');
    expect(stderr, args.join(' ')).toMatch(/^lamarck: [^\n]+\n$/);
    expect(stderr, args.join(' ')).toMatch(sentence);
  }
  const help = await lamarck('--help');
  expect(help.status).toBe(0);
  expect(help.stdout).toContain('run EXPERIMENT');
});
