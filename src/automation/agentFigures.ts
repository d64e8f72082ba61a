import type { RunEvent, TaskSet } from '../evolution/journal';

type Measured = Extract<RunEvent, { type: 'measured' }>;

/** Shares of a set's tasks that an agent solved, 0 to 1, over fresh seeds. */
interface Spread {
  readonly mean: number;
  /** Standard deviation of the sample. */
  readonly sd: number;
  readonly seeds: number;
}

/** What a finished run of agents came to, from the text of its run file. */
export function agentFigures(runFile: string) {
  const { events } = JSON.parse(runFile) as { events: readonly RunEvent[] };
  const first = events.find((event) => event.type === 'archived');
  const crowned = events.findLast((event) => event.type === 'crowned');
  const of = (variant: string | undefined) => ({
    exam: spread(events, variant, 'exam'),
    heldOut: spread(events, variant, 'held-out'),
    extra: spread(events, variant, 'extra'),
  });
  return {
    seedAgent: of(first?.variant),
    champion: of(crowned?.variant),
    children: events.filter(({ type }) => type === 'archived').length - 1,
    testRuns: events.reduce((sum, event) => sum + runsOf(event), 0),
  };
}

function spread(events: readonly RunEvent[], variant: string | undefined, set: TaskSet): Spread | undefined {
  const found = events.findLast(
    (event): event is Measured =>
      event.type === 'measured' &&
      event.variant === variant &&
      event.set === set &&
      event.purpose === 'fresh',
  );
  if (!found) return undefined;
  const shares = found.solved.map((count) => count / found.tasks);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const squares = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / Math.max(1, shares.length - 1)), seeds: shares.length };
}

function runsOf(event: RunEvent): number {
  if (event.type === 'practised' || event.type === 'measured') return event.testRuns;
  return event.type === 'judged' ? (event.verdict.testRuns ?? 0) : 0;
}
