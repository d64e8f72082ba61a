import type { Edit } from '../../../../src/evolution/proposal';
import type { ListedEdit } from '../edits/listEdits';
import type { Trace } from '../trace';

/** What an edit changes for the tests, as far as it can be told from one run of the program as it stands. */
export type Effect = 'unknown' | 'outside' | 'missed' | 'failing' | 'both';

/** The note on each effect. */
export const EFFECT_NOTES: Readonly<Record<Effect, string>> = {
  unknown: 'effect unknown',
  outside: 'effect outside',
  missed: 'effect misses failing',
  failing: 'effect failing only',
  both: 'effect passing too',
};

/** The effects of a program's edits. */
export class Effects {
  readonly #known = new Map<string, Effect>();

  set(edit: Edit, effect: Effect): void {
    this.#known.set(keyOf(edit), effect);
  }

  of(edit: Edit): Effect {
    return this.#known.get(keyOf(edit)) ?? 'unknown';
  }
}

const keyOf = ({ file, start, end, text }: Edit): string => `${start},${end},${text},${file}`;

/**
 * Splits edits by what is known without looking: what a failing test does not come by can't mend it, and what stands
 * outside of functions is done before any test. Gives those that are worth a look.
 */
export function worthALook(
  edits: readonly ListedEdit[],
  trace: Trace,
  effects: Effects,
): readonly ListedEdit[] {
  const reached = new Map<object, boolean>();
  return edits.filter((edit) => {
    const { site } = edit;
    if (site.func === 0) {
      effects.set(edit, 'outside');
      return false;
    }
    let isReached = reached.get(site);
    if (isReached === undefined) reached.set(site, (isReached = trace.at(site).failed === trace.failed));
    if (!isReached) effects.set(edit, 'missed');
    return isReached;
  });
}
