import type { RunRow } from '../../../workers/loop/protocol';

/** How the list of runs can be ordered. */
export const ORDERS = [
  { id: 'changed', title: 'last changed' },
  { id: 'title', title: 'name' },
  { id: 'best', title: 'best score' },
  { id: 'variants', title: 'variants' },
  { id: 'size', title: 'size' },
] as const;
export type Order = (typeof ORDERS)[number]['id'];

const COMPARE: Readonly<Record<Order, (a: RunRow, b: RunRow) => number>> = {
  changed: (a, b) => b.changedAt - a.changedAt,
  title: (a, b) => a.title.localeCompare(b.title) || b.changedAt - a.changedAt,
  best: (a, b) => (b.bestScore ?? -1) - (a.bestScore ?? -1) || b.changedAt - a.changedAt,
  variants: (a, b) => b.variants - a.variants || b.changedAt - a.changedAt,
  size: (a, b) => (b.bytes ?? 0) - (a.bytes ?? 0) || b.changedAt - a.changedAt,
};

/** How many bytes these runs hold together. */
export const sizeOf = (rows: readonly RunRow[]): number =>
  rows.reduce((sum, row) => sum + (row.bytes ?? 0), 0);

/**
 * About what share of its bytes a run takes in the browser, 0 to 1: its database packs them, four to one for a long run (measured).
 * `used`: bytes that the site takes there; 0 where nobody knows.
 */
export function packing(all: readonly RunRow[], used: number): number {
  const size = sizeOf(all);
  return used > 0 && size > used ? used / size : 1;
}

/** The runs whose name, experiment, seed or digest holds every word of the text, in that order. */
export function listRuns(rows: readonly RunRow[], text: string, order: Order): RunRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter(({ title, experiment, seed, digest }) => {
      const told = `${title} ${experiment} seed ${seed} ${digest}`.toLowerCase();
      return words.every((word) => told.includes(word));
    })
    .sort(COMPARE[order]);
}
