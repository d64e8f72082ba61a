import { endedBy } from '../evolution/budget';
import type { Run } from '../evolution/run';
import { heldOutResults } from '../evolution/selfImprovement/results';
import type { RunRow } from './runRow';

/** What a run's row says of how far it has come. */
export type RunFigures = Pick<
  RunRow,
  | 'variants'
  | 'verdicts'
  | 'turns'
  | 'seedScore'
  | 'bestScore'
  | 'heldOut'
  | 'digest'
  | 'events'
  | 'finished'
  | 'champion'
  | 'seedHeldOut'
>;

/** The figures of a run as it stands; `seconds` of running. */
export function runFigures({ experiment, archive, journal }: Run, seconds: number): RunFigures {
  const { champion, best } = archive;
  const measured = heldOutResults(archive);
  return {
    variants: archive.variants.length,
    verdicts: archive.verdicts,
    turns: archive.turns,
    seedScore: archive.variants[0]?.score ?? null,
    bestScore: best?.score ?? null,
    heldOut: experiment.selfImprovement ? measured.champion : (best?.heldOut ?? null),
    digest: journal.digest,
    events: journal.events.length,
    finished: endedBy(experiment, archive, seconds),
    ...(champion && { champion: champion.number }),
    ...(measured.seed !== null && { seedHeldOut: measured.seed }),
  };
}
