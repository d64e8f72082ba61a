import type { VariantRow } from '../../../workers/loop/protocol';
import { percent } from '../format';
import { partsOf, rankOf, type Entry } from './find';

/** More variants than are ever shown, so that those that match best are among them. */
const MOST = 200;

/**
 * Entries of the variants that a text may mean, without a look at each word of 50,000: the one of that number, the best, then those
 * whose number or rationale has the words, in the order of the archive.
 */
export function variantEntries(
  variants: readonly VariantRow[],
  best: VariantRow | null,
  text: string,
  show: (number: number) => unknown,
): Entry[] {
  const words = partsOf(text);
  const told = (row: VariantRow): Entry => ({
    id: `variant ${row.number}`,
    group: 'Variants',
    title: row.number === 0 ? 'The seed' : `#${row.number}`,
    about: `${percent(row.score)}${row === best ? ', the best' : ''}: ${row.rationale.replaceAll('`', '')}`,
    focus: 'variant-panel',
    run: () => show(row.number),
  });
  const meant = variants[/^#?\d+$/.test(text.trim()) ? Number(text.trim().replace('#', '')) : -1];
  const first = [...new Set([meant, best])].filter((row) => row != null);
  const entries = first.map(told);
  for (const row of variants) {
    if (entries.length >= MOST) break;
    if (first.includes(row) || !mayMean(row, words)) continue;
    const entry = told(row);
    if (rankOf(entry, words) !== null) entries.push(entry);
  }
  return entries;
}

/** Cheaper than to take every text apart, and true of all that are found but the best. */
function mayMean({ number, rationale, score }: VariantRow, words: readonly string[]): boolean {
  const name = number === 0 ? 'the seed' : `#${number}`;
  const text = `${name} ${percent(score)} ${rationale} variants`.toLowerCase();
  return words.every((word) => text.includes(word));
}
