import { Run } from '../../src/evolution/run';
import { outlineOf } from '../../src/storage/outline';
import type { Part } from '../../src/storage/runStore';

/** Turns whose events go into one batch: a variant is looked up by reading its batch. */
const TURNS = 50;

/** A whole run in batches, as if it had been written while it went on. `at`: when that is, milliseconds since 1970. */
export function partsOf(run: Run, at: number): Part[] {
  const again = new Run(run.experiment);
  const { events } = run.journal;
  const parts: Part[] = [];
  for (let first = 0; first < events.length;) {
    let end = first;
    for (let turns = 0; end < events.length && turns < TURNS; end++) {
      const { type } = events[end] ?? {};
      if (type === 'archived' || type === 'dismissed') turns += 1;
    }
    const batch = { first, events: events.slice(first, end), at };
    const archived = again.archive.variants.length;
    again.restore(batch.events, new Map(), '');
    parts.push({ batch, outline: outlineOf(again, first, batch.events, archived, null) });
    first = end;
  }
  return parts;
}
