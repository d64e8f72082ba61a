import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { solvedPrograms } from '../../bin/mutants/programs';
import { runTests } from '../../bin/mutants/realm';
import { bugTasks, type BugTask } from '../../src/benchmarks/bugs';
import { entryFor, outcomes, runNode, type Counts } from './nodeTests';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const DOCUMENT = readFileSync(join(HERE, '../../docs/benchmark.md'), 'utf8');
const LEAST_BUGS = 150;
/** Turns of loops and calls of functions: far more than any of the tests need. */
const FUEL = 1_000_000;

interface Change {
  file: string;
  find: string;
  replace: string;
}
interface SeededBug extends Change {
  id: string;
  kind: string;
  why: string;
  also?: Change[];
}

const programs = solvedPrograms();
const bugsOf = (name: string): SeededBug[] =>
  JSON.parse(readFileSync(join(HERE, 'programs', name, 'bugs.json'), 'utf8'));
const changesOf = (bug: SeededBug): Change[] => [bug, ...(bug.also ?? [])];
const count = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

/** The rows `| name | number |` of the document below a heading; further columns are left out. */
function tableBelow(heading: string): Record<string, number> {
  const section = DOCUMENT.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return Object.fromEntries(
    [...section.matchAll(/^\| `?([a-z-]+)`? \| +(\d+) \|/gm)].map(([, name, number]) => [
      name,
      Number(number),
    ]),
  );
}

describe.each(programs)('$name', ({ name, program }) => {
  test('has bugs that are named, explained and fit its solution', () => {
    const bugs = bugsOf(name);
    expect(bugs.length).toBeGreaterThanOrEqual(2);
    for (const bug of bugs) {
      const fields = Object.keys(bug).filter((field) => field !== 'also');
      expect(fields, bug.id).toEqual(['id', 'kind', 'file', 'find', 'replace', 'why']);
      expect(bug.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(bug.why, bug.id).toMatch(/^\S.*\.$/);
      for (const { file, find, replace } of changesOf(bug)) {
        expect(program[file]?.split(find).length, `${bug.id}: '${find}' occurs once in ${file}`).toBe(2);
        expect(find, bug.id).not.toBe(replace);
      }
    }
  });
});

test('a bug in several places is only gone when all of them are repaired', () => {
  const idle = programs.flatMap(({ name, program, heldOut }) =>
    bugsOf(name).flatMap((bug) => {
      const changes = bug.also === undefined ? [] : changesOf(bug);
      return changes
        .filter((repaired) => {
          const files: Record<string, string> = { ...program, ...heldOut };
          for (const { file, find, replace } of changes) {
            if (find !== repaired.find) files[file] = (files[file] ?? '').split(find).join(replace);
          }
          return runTests(files, Object.keys(heldOut), FUEL).failed === null;
        })
        .map((repaired) => `${name}/${bug.id}: ${repaired.find}`);
    }),
  );
  expect(idle).toEqual([]);
});

/** The texts of the top-level functions and the like that a program's bugs change. */
function changedFunctions(name: string, program: Record<string, string>): string[] {
  return bugsOf(name)
    .flatMap(changesOf)
    .flatMap(({ file, find }) => {
      const source = program[file] ?? '';
      const place = source.indexOf(find);
      return parse(source, { ecmaVersion: 'latest', sourceType: 'module' })
        .body.filter((node) => node.start < place + find.length && place < node.end)
        .map((node) => source.slice(node.start, node.end));
    });
}

test('no function that has a bug on one side of the split has one on the other', () => {
  const sides: Record<string, Set<string>> = { train: new Set(), 'held-out': new Set() };
  for (const { name, program } of programs) {
    const { split } = JSON.parse(readFileSync(join(HERE, 'programs', name, 'task.json'), 'utf8'));
    for (const text of changedFunctions(name, program)) sides[split]?.add(text);
  }
  expect([...(sides['train'] ?? [])].filter((text) => sides['held-out']?.has(text))).toEqual([]);
});

describe('as tasks in Node', () => {
  const SIDES = ['visible', 'held-out'] as const;
  let root = '';
  let tasks: readonly BugTask[] = [];
  const results = new Map<string, Map<string, Counts>>();

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'lamarck-bugs-'));
    writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
    tasks = await bugTasks();
    for (const task of tasks) {
      const files = { ...task.program, ...task.visible, ...task.heldOut };
      for (const [file, text] of Object.entries(files)) {
        const path = join(root, task.id, file);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    }
    await Promise.all(
      SIDES.map(async (side) => {
        const entry = join(root, `${side}.test.js`);
        const files = tasks.flatMap(({ id }) =>
          readdirSync(join(root, id, side)).map((file) => ({ name: id, path: join(root, id, side, file) })),
        );
        writeFileSync(entry, entryFor(files));
        results.set(side, outcomes(await runNode(entry)));
      }),
    );
  });

  afterAll(() => {
    if (root !== '') rmSync(root, { recursive: true, force: true });
  });

  test(`there are at least ${LEAST_BUGS}`, () => {
    expect(tasks.length).toBeGreaterThanOrEqual(LEAST_BUGS);
  });

  test.each(SIDES)('every bug fails a %s test and lets them load', (side) => {
    const unnoticed = tasks.filter(({ id }) => !results.get(side)?.get(id)?.failed.length);
    expect(unnoticed.map(({ id }) => id)).toEqual([]);
    const unloaded = tasks.filter(({ id }) =>
      results
        .get(side)
        ?.get(id)
        ?.failed.some((name) => name.startsWith('loading ')),
    );
    expect(unloaded.map(({ id }) => id)).toEqual([]);
  });

  test('the document counts their kinds and splits', () => {
    expect(tableBelow('Kinds of bugs')).toEqual(count(tasks.map((task) => task.kind)));
    expect(tableBelow('The split')).toEqual(count(tasks.map((task) => task.split)));
  });
});
