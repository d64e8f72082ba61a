/** Something that can be found and done. */
export interface Entry {
  readonly id: string;
  /** What kind of thing it is: entries are shown under it. */
  readonly group: string;
  readonly title: string;
  /** More words that lead to it, shown beside the title. */
  readonly about?: string;
  /** Id of the element that has what the entry shows: the focus goes there. */
  readonly focus?: string;
  readonly run: () => unknown;
}

/** Entries shown at once, in every group. */
export const MOST_IN_GROUP = 8;

/**
 * The entries in which every typed word begins a word, groups in the order given, those whose title begins with the text
 * first. Without any text all of them, a few of each group.
 */
export function find(entries: readonly Entry[], text: string): Entry[] {
  const words = partsOf(text);
  const hits = entries
    .map((entry) => ({ entry, rank: rankOf(entry, words) }))
    .filter((hit): hit is { entry: Entry; rank: number } => hit.rank !== null);
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups.flatMap((group) =>
    hits
      .filter(({ entry }) => entry.group === group)
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_IN_GROUP)
      .map(({ entry }) => entry),
  );
}

/** What may be typed to find it: names of files come apart at their points. */
export const partsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}#]+/u)
    .filter(Boolean);

/** 0 where the title begins with it, 1 where its words do, 2 where others do; null if a word is nowhere. */
export function rankOf({ title, about = '', group }: Entry, words: readonly string[]): number | null {
  const name = title.toLowerCase();
  const starts = (text: string, word: string) =>
    partsOf(text).some((part) => part.startsWith(word) || part.replace(/^#/, '').startsWith(word));
  if (words.every((word) => starts(title, word))) return name.startsWith(words.join(' ')) ? 0 : 1;
  return words.every((word) => starts(`${title} ${about} ${group}`, word)) ? 2 : null;
}
