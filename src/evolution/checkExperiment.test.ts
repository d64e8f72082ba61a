import { expect, test } from 'vitest';
import { experimentFor } from '../benchmarks/experiments';
import { experimentProblem } from './checkExperiment';
import type { Experiment } from './experiment';

const fine = experimentFor({
  ...{ id: 't', title: 'T', instruction: '', format: 'modules' },
  ...{ program: { 'program/a.js': '' }, visible: { 'visible/a.test.js': '' }, heldOut: {} },
});

test('an experiment as the page makes it is fine', () => {
  expect(experimentProblem(fine)).toBeNull();
});

test.each<[string, Partial<Experiment>, RegExp]>([
  ['seed', { seed: -1 }, /seed is -1/],
  ['window', { window: 1e9 }, /window/],
  ['test runs', { testRuns: 0.5 }, /test runs/],
  ['goal', { goal: 2 }, /goal/],
  ['budget', { budget: { variants: -5, verdicts: null, seconds: null } }, /variants is -5/],
  ['policy', { selection: 'luck' }, /'luck'/],
  ['critic', { critics: ['nobody'] }, /'nobody'/],
  ['format', { task: { ...fine.task, format: 'exe' as 'script' } }, /'exe'/],
  ['need', { task: { ...fine.task, needs: 'deno' as 'node' } }, /'deno'/],
  ['runtime for scripts', { task: { ...fine.task, format: 'script', needs: 'node' } }, /script format/],
  ['folder', { task: { ...fine.task, program: { 'visible/a.test.js': '' } } }, /visible\/a/],
  ['dots', { task: { ...fine.task, program: { 'program/../visible/a.test.js': '' } } }, /can't be used/],
  ['text', { task: { ...fine.task, visible: { 'visible/a.js': 5 as unknown as string } } }, /no text/],
  ['size', { task: { ...fine.task, program: { 'program/a.js': 'x'.repeat(3_000_000) } } }, /3000000/],
])('a wrong %s is named', (_, change, sentence) => {
  expect(experimentProblem({ ...fine, ...change })).toMatch(sentence);
});
