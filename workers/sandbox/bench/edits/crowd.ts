import type { ListedEdit } from './listEdits';
import type { Site } from './sites';

/**
 * A file's edits among each other. Of the few ways to change an operator one is more likely right than of the hundred names
 * that a name could become: a draw that is fair to kinds and places shares their odds out among the edits.
 */
export class Crowd {
  readonly #edits: readonly ListedEdit[];
  #rivals: ReadonlyMap<Site, ReadonlyMap<string, number>> | null = null;
  #alike: ReadonlyMap<string, number> | null = null;

  /** @param edits of one file, all of them once somebody asks. */
  constructor(edits: readonly ListedEdit[]) {
    this.#edits = edits;
  }

  /** How many edits of its family an edit's place has, and how many of its rule the file. */
  notesOn({ site, family, description }: ListedEdit): string[] {
    const rivals = (this.#rivals ??= this.#countRivals()).get(site)?.get(family) ?? 1;
    const alike = (this.#alike ??= this.#countAlike()).get(ruleOf(description) ?? '') ?? 1;
    return [`rivals ${bounded(rivals)}`, `alike ${bounded(alike)}`];
  }

  #countRivals(): Map<Site, Map<string, number>> {
    const counts = new Map<Site, Map<string, number>>();
    for (const { site, family } of this.#edits) {
      let here = counts.get(site);
      if (!here) counts.set(site, (here = new Map()));
      here.set(family, (here.get(family) ?? 0) + 1);
    }
    return counts;
  }

  #countAlike(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { description } of this.#edits) {
      const rule = ruleOf(description);
      if (rule !== undefined) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    }
    return counts;
  }
}

const ruleOf = (description: readonly string[]): string | undefined =>
  description.find((note) => note.startsWith('rule '));

/** The classes of counts, each named after its largest. */
const BOUNDS = [1, 3, 8, 20, 60, 200] as const;

const bounded = (count: number): string => {
  const bound = BOUNDS.find((most) => count <= most);
  return bound === undefined ? 'many' : bound === 1 ? '1' : `up to ${bound}`;
};
