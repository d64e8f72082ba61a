import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryFor, outcomes, runNode, type Counts } from './nodeTests';

const PROGRAMS = fileURLToPath(new URL('./programs', import.meta.url));
const SIDES = ['visible', 'held-out'] as const;
const STATES = ['program', 'solution'] as const;
const FIELDS = ['bug', 'domain', 'instruction', 'split', 'title'];
const LEAST_TASKS = 60;

type Side = (typeof SIDES)[number];
type State = (typeof STATES)[number];

const tasks = readdirSync(PROGRAMS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

const read = (...path: string[]): string => readFileSync(join(PROGRAMS, ...path), 'utf8');
const filesIn = (...path: string[]): string[] => {
  const folder = join(PROGRAMS, ...path);
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];
};
const modulesOf = (task: string): string[] => filesIn(task, 'program').filter((file) => file.endsWith('.js'));
const linesIn = (text: string): number => text.trimEnd().split('\n').length;
const fieldsOf = (task: string): Record<string, unknown> => JSON.parse(read(task, 'task.json'));

describe('the collection', () => {
  test(`has at least ${LEAST_TASKS} tasks`, () => {
    expect(tasks.length).toBeGreaterThanOrEqual(LEAST_TASKS);
  });

  test('has several modules in a third of the tasks', () => {
    const several = tasks.filter((task) => modulesOf(task).length > 1);
    expect(several.length).toBeGreaterThanOrEqual(tasks.length / 3);
  });

  test('is split in two halves', () => {
    const train = tasks.filter((task) => fieldsOf(task)['split'] === 'train').length;
    const difference = Math.abs(train - (tasks.length - train));
    expect(difference, `${train} of ${tasks.length} tasks are for training`).toBeLessThanOrEqual(
      Math.ceil(tasks.length / 10),
    );
  });

  test('has its programs for training divided in two parts', () => {
    const study = tasks.filter((task) => fieldsOf(task)['part'] === 'study').length;
    const exam = tasks.filter((task) => fieldsOf(task)['part'] === 'exam').length;
    expect(Math.abs(study - exam), `${study} to study, ${exam} for exams`).toBeLessThanOrEqual(1);
  });

  test('has no title twice', () => {
    const titles = tasks.map((task) => fieldsOf(task)['title']);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });
});

describe.each(tasks)('%s', (task) => {
  test('is named and described', () => {
    expect(task, `${task}: the name is in kebab-case`).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    const fields = fieldsOf(task);
    expect(Object.keys(fields).sort(), `${task}: fields of task.json`).toEqual(
      [...FIELDS, ...(fields['split'] === 'train' ? ['part'] : [])].sort(),
    );
    for (const [name, value] of Object.entries(fields)) {
      expect(typeof value === 'string' && value.trim() !== '', `${task}: ${name} is a text`).toBe(true);
    }
    expect(['train', 'held-out'], `${task}: split`).toContain(fields['split']);
    expect(['study', 'exam', undefined], `${task}: part`).toContain(fields['part']);
    expect(fields['bug'], `${task}: bug begins with its kind`).toMatch(/^[^:]+[:.] /);
  });

  test('has a program of 15 to 120 lines', () => {
    const modules = modulesOf(task);
    expect(modules, `${task}: only modules in program/`).toEqual(filesIn(task, 'program'));
    const lines = modules.reduce((sum, file) => sum + linesIn(read(task, 'program', file)), 0);
    expect(lines, `${task}: lines`).toBeGreaterThanOrEqual(15);
    expect(lines, `${task}: lines`).toBeLessThanOrEqual(120);
  });

  test('corrects only files that differ', () => {
    const corrected = filesIn(task, 'solution');
    expect(corrected.length, `${task}: files in solution/`).toBeGreaterThan(0);
    for (const file of corrected) {
      expect(modulesOf(task), `${task}: solution/${file} is in program/`).toContain(file);
      expect(read(task, 'solution', file), `${task}: solution/${file} differs`).not.toBe(
        read(task, 'program', file),
      );
    }
  });
});

describe('in Node', () => {
  let root = '';
  const results = new Map<string, Map<string, Counts>>();
  const resultOf = (task: string, state: State, side: Side): Counts => {
    const counts = results.get(`${state} ${side}`)?.get(task);
    expect(counts, `${task}: ${side} tests were run on its ${state}`).toBeDefined();
    return counts!;
  };

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'lamarck-programs-'));
    writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
    for (const state of STATES) cpSync(PROGRAMS, join(root, state), { recursive: true });
    for (const task of tasks) {
      const home = join(root, 'solution', task);
      cpSync(join(PROGRAMS, task, 'solution'), join(home, 'program'), { recursive: true });
    }
    await Promise.all(
      STATES.flatMap((state) =>
        SIDES.map(async (side) => {
          const entry = join(root, `${state}-${side}.test.js`);
          const files = tasks.flatMap((name) =>
            filesIn(name, side).map((file) => ({ name, path: join(root, state, name, side, file) })),
          );
          writeFileSync(entry, entryFor(files));
          results.set(`${state} ${side}`, outcomes(await runNode(entry)));
        }),
      ),
    );
  });

  afterAll(() => {
    if (root !== '') rmSync(root, { recursive: true, force: true });
  });

  describe.each(tasks)('%s', (task) => {
    test.each(SIDES)('some %s tests fail and some pass before the repair', (side) => {
      const { passed, failed } = resultOf(task, 'program', side);
      expect(
        failed.filter((name) => name.startsWith('loading ')),
        `${task}: ${side} tests load`,
      ).toEqual([]);
      expect(failed.length, `${task}: ${side} tests that fail`).toBeGreaterThan(0);
      expect(passed, `${task}: ${side} tests that pass`).toBeGreaterThan(0);
    });

    test.each(SIDES)('all %s tests pass with the solution', (side) => {
      const { passed, failed } = resultOf(task, 'solution', side);
      expect(failed, `${task}: ${side} tests that fail with the solution`).toEqual([]);
      const before = resultOf(task, 'program', side);
      expect(passed, `${task}: ${side} tests run`).toBe(before.passed + before.failed.length);
    });
  });
});
