import { beforeAll, expect, test } from 'vitest';
import { bugTasks, type BugTask } from './bugs';
import { texts } from './bugTexts';

let tasks: readonly BugTask[];
beforeAll(async () => {
  tasks = await bugTasks();
});

const programOf = (task: BugTask): string => task.id.split('/')[0] ?? '';

test('every task is named once', () => {
  const ids = tasks.map((task) => task.id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(ids.every((id) => /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id))).toBe(true);
});

test('a program is the solution with the bug put in', () => {
  const task = tasks.find(({ id }) => id === 'checkout/total-without-tax');
  expect(task?.program['program/checkout.js']).toContain('total: goods + shipping }');
  // Where the program for people has a bug of its own, this one has none.
  expect(task?.program['program/shipping.js']).toContain('goodsCents >= FREE_FROM_CENTS');
  const names = (files: object) => Object.keys(files).sort();
  expect(names(task?.program ?? {})).toEqual([
    'program/basket.js',
    'program/checkout.js',
    'program/discounts.js',
    'program/shipping.js',
  ]);
  expect(names(task?.visible ?? {})).toEqual(['visible/checkout.test.js']);
  expect(names(task?.heldOut ?? {})).toEqual(['held-out/checkout.test.js']);
});

test('no program is the solution or the program for people', () => {
  for (const task of tasks) {
    const home = `/static/benchmarks/programs/${programOf(task)}/`;
    const solved = (file: string) => texts[home + file.replace(/^program/, 'solution')] ?? texts[home + file];
    const files = Object.entries(task.program);
    expect(files.some(([file, text]) => text !== solved(file))).toBe(true);
    expect(files.some(([file, text]) => text !== texts[home + file])).toBe(true);
  }
});

test('the instruction says what the program is for and complains of nothing', () => {
  const task = tasks.find(({ id }) => id === 'word-wrap/last-line-lost');
  expect(task?.instruction).toBe(
    'Break text into lines of at most the given width, at spaces; paragraphs are kept apart and words longer than a line are cut. Some of its tests fail.',
  );
  expect(tasks.filter(({ instruction }) => instruction.startsWith(' '))).toEqual([]);
});

test('all bugs of a program are on one side', () => {
  const sides = new Map<string, Set<string>>();
  for (const task of tasks) {
    const name = programOf(task);
    sides.set(name, (sides.get(name) ?? new Set()).add(task.split));
  }
  expect([...sides].filter(([, splits]) => splits.size !== 1)).toEqual([]);
});
