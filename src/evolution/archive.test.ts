import { expect, test } from 'vitest';
import { Archive } from './archive';
import { spent } from './budget';
import { DEFAULTS, type Experiment } from './experiment';
import type { RunEvent } from './journal';
import { scoreOf, share, type TestOutcome, type Verdict } from './verdict';

const verdict = (...outcomes: TestOutcome[]): Verdict => ({
  ...{ ending: 'finished', fuel: 0, output: '' },
  tests: outcomes.map((outcome, i) => ({ file: 'visible/a.test.js', name: `${i}`, outcome })),
});

const judged = (turn: number, variant: string, ...outcomes: TestOutcome[]): RunEvent => ({
  ...{ type: 'judged', turn, variant, verdict: verdict(...outcomes) },
});
const archived = (turn: number, variant: string, parent: string | null): RunEvent => ({
  ...{ type: 'archived', turn, variant, parent, files: {} },
});
const edits = [{ file: 'program/a.js', start: 0, end: 0, text: 'x' }];
const born = (turn: number, variant: string, parent: string, ...outcomes: TestOutcome[]): RunEvent[] => [
  { type: 'selected', turn, parent, odds: 1 },
  { type: 'proposed', turn, edits, rationale: `makes ${variant}`, testRuns: 3, ending: 'finished' },
  judged(turn, variant, ...outcomes),
  archived(turn, variant, parent),
];

function archiveOf(...events: RunEvent[]): Archive {
  const archive = new Archive(false);
  for (const event of events) archive.apply(event);
  return archive;
}
const seed = [judged(0, 's', 'passed', 'failed'), archived(0, 's', null)];

test('the archive is what the journal adds up to', () => {
  const archive = archiveOf(
    ...seed,
    ...born(1, 'a', 's', 'failed', 'failed'),
    ...born(2, 'b', 's', 'passed', 'passed'),
    ...born(3, 'c', 'b', 'passed', 'passed'),
  );
  expect(archive.variants.map(({ id, number, depth, score }) => [id, number, depth, score])).toEqual([
    ['s', 0, 0, 0.5],
    ['a', 1, 1, 0],
    ['b', 2, 1, 1],
    ['c', 3, 2, 1],
  ]);
  expect(archive.best?.id).toBe('b');
  expect(archive.get('c')?.parent?.id).toBe('b');
  expect(archive.get('c')?.rationale).toBe('makes c');
  expect(archive.get('s')?.drawn).toEqual([1, 2]);
  expect(archive.triedFrom(archive.variants[0]!, 1)).toEqual([edits]);
  expect([archive.turns, archive.verdicts, archive.idleTurns]).toEqual([3, 4, 0]);
});

test('a turn that brought nothing counts as idle', () => {
  const archive = archiveOf(
    ...seed,
    { type: 'selected', turn: 1, parent: 's', odds: 1 },
    { type: 'proposed', turn: 1, edits, rationale: '', testRuns: 1, ending: 'finished' },
    { type: 'dismissed', turn: 1, reason: 'nothing proposed' },
  );
  expect([archive.turns, archive.idleTurns, archive.variants.length]).toEqual([1, 1, 1]);
});

test('events that do not fit those before them are noticed', () => {
  expect(() => archiveOf({ type: 'selected', turn: 1, parent: 'nobody', odds: 1 })).toThrow(/does not have/);
  expect(() => archiveOf(archived(0, 's', null))).toThrow(/out of order/);
  expect(() => archiveOf(...seed, judged(1, 'a', 'passed'), archived(1, 'a', 'nobody'))).toThrow(
    /out of order/,
  );
});

test('skipped tests count neither way, tests that were not run count as not passed', () => {
  expect(scoreOf(verdict('passed', 'skipped', 'todo', 'failed', 'not-run', 'cut-off'))).toBe(0.25);
  expect(scoreOf(verdict())).toBe(0);
  expect(share(verdict('passed'), 'held-out/')).toBe(0);
});

test('a run is over when its goal is reached or a budget is spent', () => {
  const task = {
    id: '',
    title: '',
    instruction: '',
    format: 'modules',
    program: {},
    visible: {},
    heldOut: {},
  } as const;
  const base: Experiment = { name: '', title: '', task, agent: { name: '', files: {} }, ...DEFAULTS };
  const budget = { variants: null, verdicts: null, seconds: null };
  const archive = archiveOf(...seed, ...born(1, 'a', 's', 'passed', 'passed'));
  expect(spent({ ...base, budget, goal: null }, archive, 1e9)).toBeNull();
  expect(spent({ ...base, budget, goal: 1 }, archive, 0)).toBe('goal');
  expect(spent({ ...base, budget: { ...budget, variants: 2 }, goal: null }, archive, 0)).toBe('variants');
  expect(spent({ ...base, budget: { ...budget, verdicts: 2 }, goal: null }, archive, 0)).toBe('verdicts');
  expect(spent({ ...base, budget: { ...budget, seconds: 5 }, goal: null }, archive, 4)).toBeNull();
  expect(spent({ ...base, budget: { ...budget, seconds: 5 }, goal: null }, archive, 5)).toBe('seconds');
});
