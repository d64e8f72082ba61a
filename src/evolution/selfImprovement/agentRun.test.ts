import { afterAll, beforeAll, expect, test } from 'vitest';
import { learner } from '../../agents/learner';
import type { Sandbox } from '../../sandbox/sandbox';
import { threadSandbox } from '../../sandbox/threadSandbox';
import { runFigures } from '../../storage/runFigures';
import { DEFAULTS, type Experiment } from '../experiment';
import { evolve } from '../loop';
import { Run } from '../run';
import { parentDraw } from '../selection/parentDraw';
import type { Task } from '../task';
import { scoreOf } from '../verdict';
import { agentRun, flips, lessonTasks, solvedOf } from './agentRun';
import { agentAsTask, SCHOOL } from './selfImprovement';

const larger = (name: string): Task => ({
  ...{ id: `larger-${name}`, title: name, instruction: 'Repair it.', format: 'script' },
  program: { 'program/program.js': `function ${name}(a, b) {\n  return a < b ? a : b;\n}\n` },
  visible: {
    'visible/a.test.js': `console.assert(${name}(1, 2) === 2);\nconsole.assert(${name}(5, 3) === 5);\n`,
  },
  heldOut: { 'held-out/a.test.js': `console.assert(${name}(-1, -2) === -1);\n` },
});
const experiment: Experiment = {
  ...{ name: 'self-improve', title: 'Self-improve', agent: learner },
  task: agentAsTask('learner', learner.files),
  ...DEFAULTS,
  ...{ testRuns: 25, selection: 'relative-dgm', window: 2, goal: null },
  budget: { variants: null, verdicts: 4, seconds: null },
  selfImprovement: {
    ...SCHOOL,
    ...{
      study: [larger('most'), larger('top')],
      exam: [larger('max'), larger('big')],
      heldOut: [larger('high')],
    },
    ...{ practiceTasks: 2, practiceRuns: 40, looks: 2 },
  },
};

let sandbox: Sandbox;
const run = new Run(experiment);
/** What the row said whenever something was committed. */
const finished: (string | null)[] = [];
beforeAll(async () => {
  sandbox = await threadSandbox();
  const pace = { admit: () => true, opened: () => Promise.resolve(), seconds: () => 0 };
  const journal = { commit: () => void finished.push(runFigures(run, 0).finished) };
  await evolve(run, { sandbox, journal, pace }, new AbortController().signal);
});
afterAll(() => sandbox.close());

test('the report says of each variant which exam tasks it solved in which look', () => {
  const report = agentRun(run);
  expect(report.tasks).toEqual(['larger-max', 'larger-big']);
  expect(report.exams).toHaveLength(run.archive.variants.length);
  for (const [number, exam] of report.exams.entries()) {
    const { verdict, score } = run.archive.variants[number]!;
    const looks = exam.reduce((sum, one) => sum + one.length, 0);
    expect(looks).toBe(verdict.tests.length);
    expect(exam.reduce((sum, one) => sum + solvedOf(one), 0) / looks).toBeCloseTo(score);
    expect(scoreOf(verdict)).toBe(score);
  }
});

test('what was practised and measured is added up', () => {
  const report = agentRun(run);
  expect(report.practice.turns).toBe(run.archive.practices.length);
  expect(report.practice.attempts).toBe(2 * report.practice.turns);
  const fresh = report.measures.filter(({ purpose }) => purpose === 'fresh');
  expect(new Set(fresh.map(({ variant }) => variant))).toEqual(new Set([0, run.archive.champion!.number]));
  expect(report.testRuns).toBeGreaterThan(0);
});

test('a run is finished when its champion is measured, not when its budget is spent', () => {
  expect(new Set(finished.slice(0, -1))).toEqual(new Set([null]));
  expect(finished.at(-1)).toBe('concluded');
  const { champion, heldOut, seedHeldOut } = runFigures(run, 0);
  expect(champion).toBe(run.archive.champion!.number);
  expect([heldOut, seedHeldOut].every((share) => share !== null && share! >= 0 && share! <= 1)).toBe(true);
});

test('the notebook is counted by tasks, as it was when the variant was made', () => {
  expect(lessonTasks(run.archive.variants[0]!, run)).toEqual({
    tasks: 0,
    solved: 0,
    byNote: {},
    graduated: false,
  });
  const first = lessonTasks(run.archive.variants[1]!, run);
  expect(first.tasks).toBe(2);
  expect(first.solved).toBeLessThanOrEqual(first.tasks);
  for (const count of Object.values(first.byNote)) expect(count).toBeLessThanOrEqual(first.solved);
  const graduated = run.archive.variants.find(
    ({ turn }) => !run.archive.practices.some((one) => one.turn === turn) && turn > 0,
  );
  if (graduated) expect(lessonTasks(graduated, run).graduated).toBe(true);
});

test('a draw can be looked at again: its odds add up, and the luck fell on whom the journal names', () => {
  const turns = run.journal.events.flatMap((event) => (event.type === 'selected' ? [event.turn] : []));
  const draws = turns.map((turn) => parentDraw(turn, run));
  expect(draws[0]).toMatchObject({ turn: 1, odds: 1, drawn: 0, candidates: 1 });
  for (const draw of draws) {
    if (draw.kind !== 'drawn') {
      expect(draw.kind).toBe('last child');
      continue;
    }
    expect(draw.slices.reduce((sum, { odds }) => sum + odds, 0)).toBeCloseTo(1);
    const place = draw.slices.findIndex(({ first, last }) => first <= draw.drawn && draw.drawn <= last);
    const before = draw.slices.slice(0, place).reduce((sum, { odds }) => sum + odds, 0);
    expect(draw.luck).toBeGreaterThanOrEqual(before - 1e-6);
    expect(draw.luck).toBeLessThanOrEqual(before + draw.slices[place]!.odds + 1e-6);
    const odds = draw.likeliest.map((one) => one.odds);
    expect(odds).toEqual([...odds].sort((a, b) => b - a));
    expect(draw.likeliest.find(({ number }) => number === draw.drawn)?.odds).toBe(draw.odds);
  }
  expect(parentDraw(999, run)).toEqual({ kind: 'unknown', turn: 999 });
});

test('the odds of the next draw are those that it has when it is made', () => {
  const before = new Run(experiment);
  const { events } = run.journal;
  const second = events.findIndex((event) => event.type === 'selected' && event.turn === 2);
  before.commit(events.slice(0, second), run.texts);
  const ahead = parentDraw(2, before);
  const made = parentDraw(2, run);
  if (made.kind !== 'drawn') throw new Error('nothing was drawn in turn 2');
  expect(ahead).toMatchObject({ kind: 'ahead', slices: made.slices, likeliest: made.likeliest });
  expect(ahead).not.toHaveProperty('luck');
  // A run that has its champion draws no more.
  expect(parentDraw(run.archive.turns + 1, run).kind).toBe('unknown');
});

test('flips are told by the looks that both had', () => {
  expect(flips(['111', '0', '10'], ['0', '11', '1'])).toEqual({ gained: [0], lost: [1] });
});
