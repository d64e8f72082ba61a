import type { Archive } from '../archive';
import type { RunEvent, TaskSet } from '../journal';

/** How many of a set's tasks an agent solved, with each of a few seeds. */
export type Measured = Extract<RunEvent, { type: 'measured' }>;

/** The final measurement of a variant on a set, with seeds that decided nothing; undefined until it is made. */
export function finalMeasure(archive: Archive, variant: string, set: TaskSet): Measured | undefined {
  return archive.measures.findLast(
    (one) => one.purpose === 'fresh' && one.variant === variant && one.set === set,
  );
}

/** Shares of the set's tasks that were solved, 0 to 1, one a seed. */
export const sharesOf = ({ solved, tasks }: Pick<Measured, 'solved' | 'tasks'>): number[] =>
  solved.map((count) => count / tasks);

/** What seed and champion came to on tasks that nobody trained on, mean shares from 0 to 1; null until it is known. */
export function heldOutResults(archive: Archive): { seed: number | null; champion: number | null } {
  const first = archive.variants[0];
  const of = (variant: string | undefined): number | null => {
    const measure = variant === undefined ? undefined : finalMeasure(archive, variant, 'held-out');
    if (!measure) return null;
    const shares = sharesOf(measure);
    return shares.reduce((sum, share) => sum + share, 0) / shares.length;
  };
  return { seed: of(first?.id), champion: of(archive.champion?.id) };
}
