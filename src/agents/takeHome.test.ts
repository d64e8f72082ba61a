import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bugTasks } from '../benchmarks/bugs';
import type { Files, Task } from '../evolution/task';
import { inProcessSandbox } from '../sandbox/inProcess';
import { learner } from './learner';
import { homeFolder, homeZip } from './takeHome';

/** A bug of the benchmark that one edit mends. */
const BUG = 'day-of-year/';

let root = '';
let bug: Task;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lamarck-home-'));
  await lay(join(root, 'agent'), await homeFolder(learner.files));
  bug = (await bugTasks()).find(({ id }) => id.startsWith(BUG))!;
  await lay(join(root, 'bug'), { ...bug.program, ...bug.visible });
});
afterAll(() => rm(root, { recursive: true }));

async function lay(folder: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Runs the command in a folder beside the agent's. */
const solve = (folder: string, ...given: string[]) =>
  new Promise<{ status: number; out: string; words: string }>((done) => {
    const command = [join('..', 'agent', 'solve.js'), ...given];
    const options = { cwd: join(root, folder), timeout: 120_000 };
    execFile(process.execPath, command, options, (error, out, words) =>
      done({ status: error ? Number(error.code) : 0, out, words }),
    );
  });

describe('an agent taken home', () => {
  test('repairs a bug of the benchmark under plain Node, and held-out tests agree', async () => {
    const program = Object.keys(bug.program);
    const tests = Object.keys(bug.visible);
    const { status, out, words } = await solve('bug', ...program, ...tests, '--runs', '3000');
    expect(words).toMatch(/visible tests pass/);
    expect(status).toBe(0);
    const printed = /printed: (.+)/.exec(words)?.[1] ?? '';
    expect(program).toContain(printed);
    const { judge } = await inProcessSandbox();
    const files = { ...bug.program, ...bug.visible, ...bug.heldOut, [printed]: out };
    const judged = [...tests, ...Object.keys(bug.heldOut)];
    const verdict = await judge({ format: 'modules', files, tests: judged });
    expect(verdict.tests.map(({ outcome }) => outcome)).toEqual(verdict.tests.map(() => 'passed'));
    expect(verdict.tests.length).toBeGreaterThan(0);
  });

  test('says why not: too few test runs, nothing to repair, no tests, no file', async () => {
    const program = Object.keys(bug.program);
    const tests = Object.keys(bug.visible);
    const few = await solve('bug', ...program, ...tests, '--runs', '2');
    expect([few.status, few.out]).toEqual([1, '']);
    expect(few.words).toMatch(/no repair found in 2 test runs: \d+ of \d+ tests pass/);

    await lay(join(root, 'fine'), {
      'one.js': 'function one() {\n  return 1;\n}\n',
      'test.js': 'console.assert(one() === 1);\n',
      'empty.js': '',
    });
    expect((await solve('fine', 'one.js', 'test.js')).words).toMatch(/nothing to repair: all 1 tests pass/);
    expect((await solve('fine', 'one.js', 'empty.js')).words).toMatch(/tests can not be run here/);
    expect((await solve('fine', 'one.js', 'gone.js')).words).toMatch(/gone\.js can not be read/);
    expect((await solve('fine', 'one.js')).words).toMatch(/^usage/);
  });

  test('a program beside its test, in one scope or as modules with imports; --write puts the repair in place', async () => {
    const buggy = 'return a < b ? a : b;';
    await lay(join(root, 'plain'), {
      'program.js': `function larger(a, b) {\n  ${buggy}\n}\n`,
      'test.js': 'console.assert(larger(1, 2) === 2);\nconsole.assert(larger(5, 3) === 5);\n',
    });
    const plain = await solve('plain', 'program.js', 'test.js');
    expect([plain.status, plain.out.includes(buggy)]).toEqual([0, false]);

    await lay(join(root, 'parts'), {
      'program.js':
        "import { larger } from './larger.js';\nexport const top = (list) => list.reduce(larger);\n",
      'larger.js': `export function larger(a, b) {\n  ${buggy}\n}\n`,
      'test.js':
        "import test from 'node:test';\nimport assert from 'node:assert';\nimport { top } from './program.js';\ntest('top', () => assert.equal(top([1, 3, 2]), 3));\ntest('one', () => assert.equal(top([4]), 4));\n",
    });
    const parts = await solve('parts', 'program.js', 'test.js', '--write');
    expect([parts.status, parts.out]).toEqual([0, '']);
    const after = await Promise.all(
      ['program.js', 'larger.js'].map((name) => readFile(join(root, 'parts', name), 'utf8')),
    );
    expect(after.join()).not.toBe('');
    expect((await solve('parts', 'program.js', 'test.js')).words).toMatch(/nothing to repair/);
  });

  test('a program that hangs ends, and the agent’s own failure is told', async () => {
    await lay(join(root, 'hang'), {
      'program.js': 'function spin() {\n  for (;;);\n}\n',
      'test.js': 'console.assert(spin() === 1);\n',
    });
    const hang = await solve('hang', 'program.js', 'test.js', '--runs', '5');
    expect([hang.status, hang.out]).toEqual([1, '']);

    await lay(join(root, 'agent'), { 'rank.js': 'export const rank = () => nothing.at.all;\n' });
    const failed = await solve('plain', 'program.js', 'test.js');
    await lay(join(root, 'agent'), learner.files);
    expect(failed.words).toMatch(/the agent failed: threw, .*nothing/);
  });

  test('as a zip file it is the same folder, the same each time', async () => {
    const [zip, again] = await Promise.all([homeZip('mine', learner.files), homeZip('mine', learner.files)]);
    expect(again).toEqual(zip);
    const names = Object.keys(unzipSync(zip));
    expect(names.sort()).toEqual(
      Object.keys(await homeFolder(learner.files))
        .map((name) => `mine/${name}`)
        .sort(),
    );
  });
});
