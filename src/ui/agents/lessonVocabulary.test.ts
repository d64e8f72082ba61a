import { expect, test } from 'vitest';
import { bugTasks } from '../../benchmarks/bugs';
import { EditLists } from '../../../workers/sandbox/bench/editLists';
import { Suspicion } from '../../../workers/sandbox/bench/suspicion';
import { lessonInWords } from './lessonWords';

test('every note that the bench makes of the benchmark’s programs has words of its own', async () => {
  const lists = new EditLists();
  const notes = new Set<string>();
  const programs = new Map((await bugTasks()).map((task) => [task.id.split('/')[0], task]));
  for (const { program, format } of [...programs.values()].slice(0, 20)) {
    for (const edit of lists.offer(program, format, undefined, new Suspicion()))
      for (const note of [...edit.notes, ...edit.where]) notes.add(note);
  }
  expect(notes.size).toBeGreaterThan(1_000);
  const wordless = [...notes].filter((note) => lessonInWords(note) === `\`${note}\``);
  expect(wordless).toEqual([]);
});
