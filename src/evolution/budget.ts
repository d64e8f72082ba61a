import type { Archive } from './archive';
import type { Experiment } from './experiment';

/**
 * Why a run ends. `nothing-new`: turn after turn the agent found only what the archive already has. `concluded`: a champion
 * has been crowned.
 */
export type FinishReason = 'goal' | 'variants' | 'verdicts' | 'seconds' | 'nothing-new' | 'concluded';

/** A run that finds nothing new in this many turns in a row is over: it would go on for ever. */
export const IDLE_TURNS = 100;

/** Why the run is over, or null while it may go on. Depends on the archive alone, but for `seconds` of running. */
export function spent(experiment: Experiment, archive: Archive, seconds: number): FinishReason | null {
  const { goal, budget } = experiment;
  if (archive.champion) return 'concluded';
  if (goal !== null && archive.best && archive.best.score >= goal) return 'goal';
  if (budget.variants !== null && archive.variants.length >= budget.variants) return 'variants';
  if (budget.verdicts !== null && archive.verdicts >= budget.verdicts) return 'verdicts';
  if (budget.seconds !== null && seconds >= budget.seconds) return 'seconds';
  if (archive.idleTurns >= IDLE_TURNS) return 'nothing-new';
  return null;
}

/** Why the run has ended, or null. A run of agents whose budget is spent still has its champion to find and to measure. */
export function endedBy(experiment: Experiment, archive: Archive, seconds: number): FinishReason | null {
  const reason = spent(experiment, archive, seconds);
  return experiment.selfImprovement && reason !== 'concluded' ? null : reason;
}
