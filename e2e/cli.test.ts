import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

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
});

test('a limit in seconds ends a run', async () => {
  const { seconds, finished } = await json('run', 'spreadsheet', '--seconds', '1');
  expect(['seconds', 'goal']).toContain(finished);
  expect(seconds).toBeLessThan(10);
});

/** Node's own outcome of each program: it ran to its end, and no `console.assert` failed. */
function passesInNode(data: string, solution: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'lamarck-oracle-'));
  const passed: string[] = [];
  for (const [i, line] of data.trim().split('\n').entries()) {
    const task = JSON.parse(line);
    const file = join(folder, `${i}.cjs`);
    writeFileSync(file, `${task.declaration}${task[solution]}\n${task.test}`);
    const { status, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8', timeout: 20_000 });
    if (status === 0 && !stderr.includes('Assertion failed')) passed.push(task.task_id);
  }
  return passed;
}

for (const solutions of ['canonical', 'buggy']) {
  test(`the judge agrees with Node on every ${solutions} program of the data set`, async () => {
    test.skip(!existsSync(DATA), 'needs ../shared/data/humanevalfix-js-dev.jsonl');
    const result = await json('judge', DATA, '--solutions', solutions);
    const passed = result.outcomes.filter((one: { outcome: string }) => one.outcome === 'passed');
    const inNode = passesInNode(readFileSync(DATA, 'utf8'), `${solutions}_solution`);
    expect(passed.map((one: { id: string }) => one.id)).toEqual(inNode);
    expect(result).toMatchObject({ total: 82, passed: inNode.length, failed: 82 - inNode.length });
  });
}

test('the repair agent solves a quarter of the data set, the same tasks every time', async () => {
  test.skip(!existsSync(DATA), 'needs ../shared/data/humanevalfix-js-dev.jsonl');
  const first = await json('repair', DATA, '--budget', '100', '--seed', '1');
  expect(first.total).toBe(82);
  expect(first.solved).toBeGreaterThanOrEqual(21);
  expect(first.solved).toBe(first.ids.length);
  expect(first.testRuns).toBeLessThanOrEqual(82 * 100);
  expect(await json('repair', DATA, '--budget', '100', '--seed', '1')).toEqual(first);
});

test('a malformed line is named, and the rest is used', async () => {
  const file = join(FIXTURES, 'two-bugs.jsonl');
  const canonical = await json('judge', file, '--solutions', 'canonical');
  expect(canonical).toMatchObject({ total: 2, passed: 2, failed: 0, problems: [{ line: 2 }] });
  const { stdout, stderr } = await lamarck('judge', file, '--solutions', 'buggy');
  expect(stdout).toBe('2 programs judged: 0 passed, 2 failed\n');
  expect(stderr).toMatch(/^line 2 was left out: it is not JSON/);
  const repaired = await json('repair', file, '--budget', '60', '--seed', '3');
  expect(repaired.ids).toContain('Own/2');
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
    [['run', 'checkout', '--variants', '0'], /--variants takes a whole number from 1/],
    [['judge', 'missing.jsonl', '--solutions', 'buggy'], /missing\.jsonl can't be read: it is not there/],
    [['judge', 'README.md', '--solutions', 'buggy'], /no line that can be used/],
    [['judge', 'README.md'], /--solutions canonical or --solutions buggy/],
    [['judge', '--dir', 'nowhere'], /the folder nowhere can't be read/],
    [['repair'], /which data set/],
  ];
  for (const [args, sentence] of wrong) {
    const { status, stdout, stderr } = await lamarck(...args, '--json');
    expect(status, args.join(' ')).toBe(1);
    expect(stdout, args.join(' ')).toBe('');
    expect(stderr.trimEnd().split('\n').at(-1), args.join(' ')).toMatch(sentence);
  }
  const help = await lamarck('--help');
  expect(help.status).toBe(0);
  expect(help.stdout).toContain('run EXPERIMENT');
});
