import type { Variant } from '../../src/evolution/archive';
import type { Experiment } from '../../src/evolution/experiment';
import { EMPTY_DIGEST } from '../../src/evolution/journal';
import type { Run } from '../../src/evolution/run';
import { variantRow } from '../../src/storage/outline';
import { runFigures } from '../../src/storage/runFigures';
import type { PromisedDigest, RunRow } from '../../src/storage/runRow';
import type { VariantDetail } from './protocol';

/** The row of a run that has just been made. */
export function newRow(experiment: Experiment, promised?: PromisedDigest): RunRow {
  const now = Date.now();
  return {
    id: crypto.randomUUID?.() ?? `${now.toString(36)}-${Math.random().toString(36).slice(2)}`,
    title: experiment.title,
    experiment: experiment.name,
    seed: experiment.seed,
    createdAt: now,
    changedAt: now,
    variants: 0,
    verdicts: 0,
    turns: 0,
    seconds: 0,
    seedScore: null,
    bestScore: null,
    heldOut: null,
    digest: EMPTY_DIGEST,
    bytes: JSON.stringify(experiment).length,
    finished: null,
    ...(promised && { promised }),
  };
}

/** The row of a run as it stands. */
export function rowOf(run: Run, before: RunRow, seconds: number): RunRow {
  const changedAt = run.journal.digest === before.digest ? before.changedAt : Date.now();
  return { ...before, changedAt, seconds, ...runFigures(run, seconds) };
}

/** The row of a run that was deleted at that time (milliseconds since 1970); null: brought back. */
export function marked({ removedAt: _, ...row }: RunRow, removedAt: number | null): RunRow {
  return removedAt === null ? row : { ...row, removedAt };
}

/** One variant of a run that is in memory, whole. */
export function variantDetail(run: Run, variant: Variant, seconds: number | null): VariantDetail {
  const lineage: number[] = [];
  for (let step: Variant | null = variant; step; step = step.parent) lineage.push(step.number);
  return {
    ...variantRow(run, variant, seconds),
    files: run.filesOf(variant),
    parentFiles: variant.parent && run.filesOf(variant.parent),
    seedFiles: run.experiment.task.program,
    edits: variant.edits,
    verdict: variant.verdict,
    parentVerdict: variant.parent?.verdict ?? null,
    lineage: lineage.reverse(),
    children: run.archive.childrenOf(variant).map((child) => child.number),
  };
}
