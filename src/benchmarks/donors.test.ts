import { expect, test } from 'vitest';
import { EditLists } from '../../workers/sandbox/bench/editLists';
import { Suspicion } from '../../workers/sandbox/bench/suspicion';
import { bugTasks } from './bugs';
import { donors } from './donors';

test('the donor library speaks of kinds of edits that there are', async () => {
  const lists = new EditLists();
  const notes = new Set<string>();
  // Suspicion is known only while an agent works on a program.
  for (const rank of [0, 1]) notes.add(`suspicion rank ${rank}`);
  notes.add('suspicion none');
  for (const { program, format, split } of await bugTasks()) {
    if (split !== 'study') continue;
    for (const edit of lists.offer(program, format, undefined, new Suspicion()))
      for (const note of edit.notes) notes.add(note);
  }
  const [page] = donors;
  expect(Object.keys(page!.notes).filter((note) => !notes.has(note))).toEqual([]);
  for (const [right, , tries] of Object.values(page!.notes)) expect(right).toBeLessThan(tries);
});
