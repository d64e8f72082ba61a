import type { Playground } from './playground.svelte';

/** Where one is, in a few words: tabs, bookmarks and the browser's history tell places apart by it. */
export function pageTitle({ run, chosen }: Playground): string {
  const { row, experiment } = run;
  const what = row?.title ?? experiment?.title;
  if (!what) return 'Lamarck: a playground for self-improving code';
  const { picked } = chosen;
  return `${what}${row ? `, seed ${row.seed}` : ''}${picked === null ? '' : ` #${picked}`} – Lamarck`;
}
