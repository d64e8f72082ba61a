import type { Experiment } from '../../src/evolution/experiment';
import type { RunEvent } from '../../src/evolution/journal';
import type { Files } from '../../src/evolution/task';
import type { VariantRow } from '../../src/storage/outline';
import type { RunStore } from '../../src/storage/runStore';
import type { Contents } from './contents';
import type { VariantDetail } from './protocol';

/**
 * One variant as the store keeps it, whole; the rest of the run stays there.
 * @throws Error with a sentence if something of it is missing: the stored run is damaged.
 */
export async function storedVariant(
  store: RunStore,
  run: string,
  experiment: Experiment,
  contents: Contents,
  row: VariantRow,
): Promise<VariantDetail> {
  const parent = row.parent === null ? null : (contents.rows[row.parent] ?? null);
  const [own, parents] = await Promise.all([
    found(store, run, contents, row),
    parent && found(store, run, contents, parent),
  ]);
  return {
    ...row,
    files: own.files,
    parentFiles: parents && parents.files,
    seedFiles: experiment.task.program,
    edits: own.edits,
    verdict: own.verdict,
    parentVerdict: parents && parents.verdict,
    lineage: contents.lineageOf(row.number),
    children: contents.childrenOf(row.number),
  };
}

/** What the journal says of a variant, and its files. */
async function found(store: RunStore, run: string, contents: Contents, { number, turn }: VariantRow) {
  const batch = await store.batch(run, contents.batchOf(number) ?? -1);
  const events = batch?.events.filter((event) => 'turn' in event && event.turn === turn) ?? [];
  const verdict = ofType(events, 'judged')?.verdict;
  const named = ofType(events, 'archived')?.files;
  if (!verdict || !named) throw new Error(`variant #${number} is missing in what this browser has kept`);
  const texts = await store.texts(run, [...new Set(Object.values(named))]);
  const files: Record<string, string> = {};
  for (const [path, id] of Object.entries(named)) {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`the text of ${path} in variant #${number} is missing`);
    files[path] = text;
  }
  return { verdict, files: files as Files, edits: ofType(events, 'proposed')?.edits ?? [] };
}

const ofType = <Type extends RunEvent['type']>(events: readonly RunEvent[], type: Type) =>
  events.find((event): event is Extract<RunEvent, { type: Type }> => event.type === type);
