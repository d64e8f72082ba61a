import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JudgeJob } from '../../../src/sandbox/sandbox';
import { readTap } from './corpus/readTap';
import type { Judge } from './judge';
import { theJudge } from './testJudge';

const DATA = '../shared/data/humanevalfix-js-dev.jsonl';
const PROGRAMS = 'static/benchmarks/programs';

interface Line {
  readonly task_id: string;
  readonly declaration: string;
  readonly canonical_solution: string;
  readonly buggy_solution: string;
  readonly test: string;
}

/**
 * Runs each script in a context of its own, in one Node process: passed if nothing was thrown and every
 * `console.assert` held.
 */
const NODE_RUNNER = `
const vm = require('node:vm');
const scripts = JSON.parse(require('node:fs').readFileSync(process.argv[2], 'utf8'));
process.stdout.write(JSON.stringify(scripts.map((script) => {
  let held = true;
  const console = { log() {}, error() {}, assert(value) { if (!value) held = false; } };
  try {
    vm.runInNewContext(script, { console, require }, { timeout: 4000 });
  } catch {
    return false;
  }
  return held;
})));
`;

let judge: Judge;
let folder: string;

beforeAll(async () => {
  judge = await theJudge();
  folder = mkdtempSync(join(tmpdir(), 'oracle-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!existsSync(DATA))('HumanEvalFix (needs ../shared/data)', () => {
  it('agrees with Node on both solutions of every program', async () => {
    const lines = readFileSync(DATA, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const cases = lines.flatMap((line) => [
      {
        id: `${line.task_id} canonical`,
        program: line.declaration + line.canonical_solution,
        test: line.test,
      },
      { id: `${line.task_id} buggy`, program: line.declaration + line.buggy_solution, test: line.test },
    ]);
    writeFileSync(join(folder, 'runner.cjs'), NODE_RUNNER);
    writeFileSync(
      join(folder, 'scripts.json'),
      JSON.stringify(cases.map(({ program, test }) => `${program}\n${test}`)),
    );
    const printed = execFileSync(
      process.execPath,
      [join(folder, 'runner.cjs'), join(folder, 'scripts.json')],
      { encoding: 'utf8' },
    );
    const node = JSON.parse(printed) as boolean[];

    const judged: boolean[] = [];
    for (const { program, test } of cases) {
      const files = { 'program/program.js': program, 'held-out/test.js': test };
      const verdict = await judge.judge({ format: 'script', files, tests: ['held-out/test.js'] });
      const passed = verdict.tests.every((one) => one.outcome === 'passed');
      judged.push(verdict.ending === 'finished' && verdict.tests.length > 0 && passed);
    }
    const disagreements = cases.filter((_, i) => node[i] !== judged[i]).map(({ id }) => id);
    expect(disagreements).toEqual([]);
    expect(cases.length).toBe(164);
    expect(judged.filter((passed, i) => passed && i % 2 === 0).length).toBe(81);
    expect(judged.filter((passed, i) => passed && i % 2 === 1).length).toBe(0);
  });
});

function filesUnder(root: string): Record<string, string> {
  const files: Record<string, string> = {};
  const walk = (at: string): void => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else files[relative(root, path)] = readFileSync(path, 'utf8');
    }
  };
  walk(root);
  return files;
}

const programs = existsSync(PROGRAMS)
  ? readdirSync(PROGRAMS).filter((name) => existsSync(join(PROGRAMS, name, 'task.json')))
  : [];

/** Node's runner reports each file by itself; both of a program's test files in one process, in order. */
function inNode(
  files: Readonly<Record<string, string>>,
  tests: readonly string[],
  name: string,
): { name: string; passed: boolean }[] {
  const root = join(folder, name);
  for (const [path, text] of Object.entries({ ...files, 'package.json': '{"type":"module"}' })) {
    execFileSync('mkdir', ['-p', join(root, path, '..')]);
    writeFileSync(join(root, path), text);
  }
  return tests.flatMap((test) => {
    let tap: string;
    try {
      tap = execFileSync(process.execPath, ['--test-reporter=tap', test], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
        timeout: 10_000,
      });
    } catch (error) {
      tap = String((error as { stdout?: unknown }).stdout);
    }
    return readTap(tap);
  });
}

describe.skipIf(programs.length === 0)('the benchmark programs', () => {
  it.each(programs)('%s: every test comes out as in Node, before and after the repair', async (program) => {
    const all = filesUnder(join(PROGRAMS, program));
    const tests = Object.keys(all).filter((path) => /^(visible|held-out)\/.*\.test\.js$/.test(path));
    const buggy = Object.fromEntries(
      Object.entries(all).filter(([path]) => /^(program|visible|held-out)\//.test(path)),
    );
    const repaired = { ...buggy };
    for (const [path, text] of Object.entries(all)) {
      if (path.startsWith('solution/')) repaired[path.replace('solution/', 'program/')] = text;
    }
    for (const [state, files] of Object.entries({ buggy, repaired })) {
      const job: JudgeJob = { format: 'modules', files, tests };
      const verdict = await judge.judge(job);
      const judged = verdict.tests.map(({ name, outcome }) => ({ name, passed: outcome === 'passed' }));
      expect(judged, state).toEqual(inNode(files, tests, `${program}-${state}`));
    }
  });
});
