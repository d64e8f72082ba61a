import { Run } from '../../src/evolution/run';
import { outlineOf, type Outline } from '../../src/storage/outline';
import type { StoredRun } from '../../src/storage/runStore';

/** A run from its journal; everything else is derived. */
export function replay({ row, experiment, batches, texts }: StoredRun): Run {
  const run = new Run(experiment);
  const events = batches.flatMap((batch) => batch.events);
  if (row.events === events.length) run.restore(events, texts, row.digest);
  else run.commit(events, texts);
  return run;
}

/** The outlines of a run that was kept without. When its variants came is not known. */
export function outlinesOf({ experiment, batches, texts }: StoredRun): Outline[] {
  const run = new Run(experiment);
  return batches.map(({ first, events }, i) => {
    const archived = run.archive.variants.length;
    run.restore(events, i === 0 ? texts : new Map(), '');
    return outlineOf(run, first, events, archived, null);
  });
}
