import { random } from '../random';
import type { Run } from '../run';
import { draw, type Draw } from './draw';
import { policyNamed } from './policy';

/** Draws turn `n`'s parent: the same each time, as it depends on the experiment and the archive of that time alone. */
export function parentOf(n: number, { experiment, archive }: Run): Draw {
  const { seed, selection, window } = experiment;
  const asOf = Math.max(0, n - window);
  return draw(archive.variants, asOf, policyNamed(selection), random(`${seed}|select|${n}`));
}

/** A draw as the page shows it. */
export interface ParentDraw {
  readonly turn: number;
  /** The probability of each variant that could be drawn, in the order of their numbers. */
  readonly odds: readonly number[];
  /** Where the luck fell, from 0 to 1, on all odds laid end to end. */
  readonly luck: number;
  /** The number of the variant that was drawn. */
  readonly drawn: number;
  /** The number of the variant that came of the turn; null if none did. */
  readonly made: number | null;
}

/** The draw of a turn that has been committed; null if its parent was not drawn, as a champion's last children's is not. */
export function parentDraw(turn: number, run: Run): ParentDraw | null {
  const { archive, journal } = run;
  const selected = journal.events.find((event) => event.type === 'selected' && event.turn === turn);
  if (selected?.type !== 'selected') return null;
  const { parent, odds, weights, luck } = parentOf(turn, run);
  if (parent.id !== selected.parent || odds !== selected.odds) return null;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const child = archive.childrenOf(parent).find((one) => one.turn === turn);
  return {
    turn,
    odds: weights.map((weight) => weight / total),
    luck,
    drawn: parent.number,
    made: child?.number ?? null,
  };
}
