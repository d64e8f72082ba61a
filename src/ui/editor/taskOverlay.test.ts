import { expect, test } from 'vitest';
import type { Task } from '../../evolution/task';
import { INSTRUCTION, TaskOverlay } from './taskOverlay.svelte';

const task: Task = {
  ...{ id: 't', title: 'T', instruction: 'do it', format: 'modules' as const },
  program: { 'program/a.js': '1' },
  visible: { 'visible/a.test.js': '2' },
  heldOut: { 'held-out/a.test.js': '3' },
};

function overlay(): TaskOverlay {
  const made = new TaskOverlay();
  made.begin(task);
  return made;
}

test('edits lie over the task, which stays as it was', () => {
  const edited = overlay();
  edited.write('program/a.js', 'x');
  edited.write(INSTRUCTION, 'do more');
  expect(edited.task).toEqual({ ...task, instruction: 'do more', program: { 'program/a.js': 'x' } });
  expect(task.program['program/a.js']).toBe('1');
});

test('held-out tests are not offered', () => {
  expect(overlay().paths).toEqual(['program/a.js', 'visible/a.test.js', INSTRUCTION]);
});

test('typing a file back to what it was takes it off the overlay', () => {
  const edited = overlay();
  edited.write('program/a.js', 'x');
  edited.write('program/a.js', '1');
  expect(edited.changed).toBe(false);
});

test('Reset can be undone', () => {
  const edited = overlay();
  edited.write('program/a.js', 'x');
  const before = edited.snapshot();
  edited.reset();
  expect(edited.text('program/a.js')).toBe('1');
  edited.restore(before);
  expect(edited.text('program/a.js')).toBe('x');
});
