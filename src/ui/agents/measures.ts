import type { TaskSet } from '../../evolution/journal';
import type { AgentRun, MeasureRow } from '../../evolution/selfImprovement/agentRun';

/** The shares of a set's tasks that a variant solved at the end, one a fresh seed; null if it was not measured. */
export function finalOf(report: AgentRun | null, variant: number, set: TaskSet): readonly number[] | null {
  const found = report?.measures.findLast(
    (one) => one.purpose === 'fresh' && one.variant === variant && one.set === set,
  );
  return found ? shares(found) : null;
}

/** What seed and champion came to on one set. */
export interface FinalRow {
  readonly set: TaskSet;
  readonly tasks: number;
  readonly agents: readonly { readonly variant: number; readonly shares: readonly number[] }[];
}

const SETS: readonly TaskSet[] = ['exam', 'held-out', 'extra'];

/** The final measurements by set, the seed first. */
export function finalRows(report: AgentRun): FinalRow[] {
  return SETS.flatMap((set) => {
    const found = report.measures.filter((one) => one.purpose === 'fresh' && one.set === set);
    if (found.length === 0) return [];
    const agents = found.map((one) => ({ variant: one.variant, shares: shares(one) }));
    return [{ set, tasks: found[0]!.tasks, agents: agents.sort((a, b) => a.variant - b.variant) }];
  });
}

const shares = ({ solved, tasks }: MeasureRow): number[] => solved.map((count) => count / tasks);
