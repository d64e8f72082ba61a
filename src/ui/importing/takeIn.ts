import type { Playground } from '../playground.svelte';
import type { Arrival } from './arrival';

/** Takes in what was picked or dropped: opens the run, or asks what to make of the rest. */
export async function takeIn(playground: Playground, arrival: Arrival): Promise<void> {
  if (arrival.kind === 'refused') playground.connection.report(arrival.reason);
  if (arrival.kind === 'program') playground.show({ kind: 'own', files: arrival.files });
  if (arrival.kind === 'run') {
    const id = await playground.kept.import(arrival.text);
    if (id) await playground.openRun(id);
  }
  if (arrival.kind === 'data set') {
    const { importHumanEval } = await import('../../benchmarks/humanEval');
    const imported = importHumanEval(arrival.text, arrival.name);
    const { tasks } = imported.benchmark;
    if (tasks.length > 0) playground.gallery.addImported(arrival.name, tasks);
    playground.show({ kind: 'import', imported });
  }
}
