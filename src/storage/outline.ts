import type { Variant } from '../evolution/archive';
import type { RunEvent } from '../evolution/journal';
import type { Run } from '../evolution/run';
import type { Ending } from '../evolution/verdict';

/** A variant as tree, table and chart show it: without its files and its verdict, so that 50,000 of them are light. */
export interface VariantRow {
  readonly id: string;
  readonly number: number;
  /** The parent's number, null for the seed. */
  readonly parent: number | null;
  readonly depth: number;
  readonly turn: number;
  /** Shares of tests passed, 0 to 1. */
  readonly score: number;
  readonly heldOut: number | null;
  readonly rationale: string;
  /** The person who proposed it; absent where the agent did, and for the seed. */
  readonly by?: string;
  readonly testRuns: number;
  readonly ending: Ending;
  /** Who proposed it: a person, the agent's name, or in a run of agents that it improved itself. */
  readonly proposer: string;
  /** Verdicts that the run had come to with this one. */
  readonly verdicts: number;
  /** Seconds that the run had been running; null where nobody noted them, as in a run file. */
  readonly seconds: number | null;
}

/** What a batch of the journal adds to the archive, in short: a run is shown from its outlines, and its journal read later. */
export interface Outline {
  /** Place of the batch's first event in the journal, from 0: the batch has the same. */
  readonly first: number;
  /** The judge that began the run; in the outline of its first event only. */
  readonly judge?: string;
  readonly variants: readonly VariantRow[];
  /** Numbers of the parents whose proposals a critic refused: one entry a proposal. */
  readonly refused: readonly number[];
}

/** Who proposed a variant. */
const SELF = 'itself';
const SEED = 'the start';

/** A variant as tree, table and chart show it. `seconds` of running, or null where they are not known. */
export function variantRow(run: Run, variant: Variant, seconds: number | null): VariantRow {
  const { agent, selfImprovement } = run.experiment;
  const { id, number, parent, depth, turn, score, heldOut, rationale, by, testRuns, verdict, verdicts } =
    variant;
  return {
    ...{ id, number, parent: parent?.number ?? null, depth, turn, score, heldOut, rationale, testRuns },
    ...(by !== undefined && { by }),
    ending: verdict.ending,
    proposer: parent === null ? SEED : (by ?? (selfImprovement ? SELF : agent.name)),
    verdicts,
    seconds,
  };
}

/**
 * The outline of events that `run` has just taken in. `archived`: how many variants it had before them.
 */
export function outlineOf(
  run: Run,
  first: number,
  events: readonly RunEvent[],
  archived: number,
  seconds: number | null,
): Outline {
  const started = events.find((event) => event.type === 'started');
  const refused = new Set(events.filter((event) => event.type === 'objected').map(({ turn }) => turn));
  const parents = events.flatMap((event) =>
    event.type === 'selected' && refused.has(event.turn) ? [run.archive.get(event.parent)?.number ?? 0] : [],
  );
  const variants = run.archive.variants.slice(archived).map((variant) => variantRow(run, variant, seconds));
  return { first, ...(started && { judge: started.judge }), variants, refused: parents };
}
