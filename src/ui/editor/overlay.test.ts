import { expect, test } from 'vitest';
import { DEFAULTS, type Experiment } from '../../evolution/experiment';
import { INSTRUCTION, Overlay, type EditedVariant } from './overlay.svelte';

const experiment: Experiment = {
  ...DEFAULTS,
  name: 't',
  title: 'T',
  agent: { name: 'repair', files: { 'agent.js': 'solve' } },
  task: {
    ...{ id: 't', title: 'T', instruction: 'do it', format: 'modules' as const },
    program: { 'program/a.js': '1' },
    visible: { 'visible/a.test.js': '2' },
    heldOut: { 'held-out/a.test.js': '3' },
  },
};

function overlay(shown: EditedVariant | null = null): Overlay {
  const made = new Overlay(() => shown);
  made.begin(experiment);
  return made;
}

test('edits lie over the experiment, which stays as it was', () => {
  const edited = overlay();
  edited.write('program/a.js', 'x');
  edited.write(INSTRUCTION, 'do more');
  edited.write('agent/agent.js', 'solve better');
  expect(edited.experiment).toEqual({
    ...experiment,
    agent: { name: 'repair, edited', files: { 'agent.js': 'solve better' } },
    task: { ...experiment.task, instruction: 'do more', program: { 'program/a.js': 'x' } },
  });
  expect(experiment.task.program['program/a.js']).toBe('1');
});

test('held-out tests are not offered, the agent’s source is', () => {
  expect(overlay().paths).toEqual(['program/a.js', 'visible/a.test.js', INSTRUCTION, 'agent/agent.js']);
});

test('typing a file back to what it was takes it off the overlay', () => {
  const edited = overlay();
  edited.write('program/a.js', 'x');
  edited.write('program/a.js', '1');
  expect(edited.changed).toBe(false);
});

test('the program is the shown variant’s, and stays that from the first edit on', () => {
  let shown = { id: 'c', number: 3, files: { 'program/a.js': 'three' } };
  const edited = new Overlay(() => shown);
  edited.begin(experiment);
  expect(edited.text('program/a.js')).toBe('three');
  edited.write('program/a.js', 'three and more');
  shown = { id: 'd', number: 4, files: { 'program/a.js': 'four' } };
  expect(edited.base?.number).toBe(3);
  expect(edited.original('program/a.js')).toBe('three');
  expect(edited.programChanged).toBe(true);
  edited.reset();
  expect(edited.base?.number).toBe(4);
});

test('Reset can be undone', () => {
  const edited = overlay();
  edited.write('program/a.js', 'x');
  const before = edited.snapshot();
  edited.reset();
  expect(edited.text('program/a.js')).toBe('1');
  edited.restore(before);
  expect(edited.text('program/a.js')).toBe('x');
  expect(edited.programChanged).toBe(true);
});

test('other budgets keep the edits, another task drops them', () => {
  const edited = overlay();
  edited.write('program/a.js', 'x');
  edited.begin({ ...experiment, seed: 9 });
  expect(edited.changed).toBe(true);
  expect(edited.experiment?.seed).toBe(9);
  edited.begin({ ...experiment, task: { ...experiment.task } });
  expect(edited.changed).toBe(false);
});

test('what was typed before is laid on again where its original is still the same', () => {
  const before = overlay({ id: 'c', number: 3, files: { 'program/a.js': 'three' } });
  before.write('program/a.js', 'x');
  before.write('visible/a.test.js', 'y');
  before.write(INSTRUCTION, 'do more');
  const { edits } = before;
  expect(edits['program/a.js']).toEqual({ original: 'three', text: 'x' });

  const again = overlay({ id: 'd', number: 4, files: { 'program/a.js': 'four' } });
  again.write(INSTRUCTION, 'typed meanwhile');
  expect(again.lay({ id: 'c', number: 3, files: { 'program/a.js': 'three' } }, edits)).toBe(true);
  expect(again.base?.number).toBe(3);
  expect(again.text('program/a.js')).toBe('x');
  expect(again.text('visible/a.test.js')).toBe('y');
  expect(again.text(INSTRUCTION)).toBe('typed meanwhile');

  const other = overlay();
  const changed = { 'program/a.js': { original: 'another program', text: 'x' } };
  expect(other.lay({ id: '', number: 0, files: experiment.task.program }, changed)).toBe(false);
  expect(other.changed).toBe(false);
});
