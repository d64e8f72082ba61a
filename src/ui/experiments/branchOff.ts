import type { Experiment } from '../../evolution/experiment';
import type { Files, Task } from '../../evolution/task';
import type { Playground } from '../playground.svelte';

/** A new experiment that begins where a variant is; the run that is open stays kept. */
export async function forkFrom(playground: Playground, number: number, files: Files): Promise<void> {
  const { experiment } = playground.run;
  if (!experiment) return;
  const { task } = experiment;
  await branchOff(playground, experiment, {
    ...task,
    id: `${task.id}-from-${number}`,
    title: `${task.title}, from #${number}`,
    program: files,
  });
}

/** What is edited becomes an experiment of its own. */
export async function adoptEdited(playground: Playground): Promise<void> {
  const { experiment } = playground.overlay;
  if (!experiment) return;
  const { task } = experiment;
  await branchOff(playground, experiment, {
    ...task,
    id: `${task.id}-edited`,
    title: `${task.title}, edited`,
  });
}

async function branchOff(playground: Playground, experiment: Experiment, task: Task): Promise<void> {
  playground.gallery.addOwn(task);
  // What came by a link is executed by nobody but a person, however it was changed.
  await playground.choose(
    { ...experiment, name: task.id, title: task.title, task },
    undefined,
    playground.linked,
  );
  playground.view.pick(null);
  playground.notices.say(`'${task.title}' is now the experiment. Press Run.`);
}
