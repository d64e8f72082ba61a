import type { RunRow } from '../../../../workers/loop/protocol';
import type { Cell } from './series.svelte';
import { variationNamed } from './variations';

/** A run of the series that has ended, with what it came to. */
export interface Row {
  readonly cell: Cell;
  /** Null while it has not ended, or was deleted. */
  readonly run: RunRow | null;
}

const COLUMNS = ['variation', 'seed', 'seed agent held-out', 'champion held-out', 'champion exam', 'variants', 'verdicts', 'seconds', 'digest']; // prettier-ignore

/** The series as tab-separated values, a line a run, for a spreadsheet; runs that have not ended are left out. */
export function seriesAsTsv(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ cell, run }) => {
    if (!run?.finished) return [];
    const { seedHeldOut, heldOut, bestScore, variants, verdicts, seconds, digest } = run;
    const title = variationNamed(cell.variation).title;
    const shares = [seedHeldOut, heldOut, bestScore].map((share) => (share == null ? '' : share.toFixed(4)));
    return [[title, cell.seed, ...shares, variants, verdicts, Math.round(seconds), digest].join('\t')];
  });
  return `${[COLUMNS.join('\t'), ...lines].join('\n')}\n`;
}
