import { called, type Variant } from './archive';
import type { DismissReason } from './journal';
import type { Ports } from './ports';
import type { Edit } from './proposal';
import type { Run } from './run';
import { archive, criticise, dismiss, judge, plant, type Turn } from './stages';
import type { Files } from './task';

/** A person's own version of a variant. */
export interface Submission {
  /** Id of the variant that was edited. */
  readonly parent: string;
  /** The program as edited: the parent's files, some of them with another text. */
  readonly files: Files;
  /** Whose it is: stands in the journal, with the variant. */
  readonly by: string;
  readonly rationale: string;
}

/**
 * A turn in which a person proposes in the agent's place: critics and judge look at it as at any other. Nothing else may be
 * under way. The seed is judged first if the run has not begun.
 * @returns the new variant's number, or why there is none
 * @throws Error with a sentence if nothing is changed, or the parent is not in the run.
 */
export async function submit(
  submission: Submission,
  run: Run,
  ports: Ports,
  signal: AbortSignal,
): Promise<{ number: number } | { refused: DismissReason; because: string | null }> {
  if (run.archive.variants.length === 0) archive(run, ports, await plant(run, ports, signal));
  const parent = run.archive.get(submission.parent) ?? run.archive.variants[0];
  if (!parent) throw new Error('this run has no variant to begin from');
  const edits = editsBetween(run.filesOf(parent), submission.files);
  if (edits.length === 0) throw new Error('nothing is changed: edit the program first');
  const turn = await personsTurn(submission, edits, parent, run, ports, signal);
  signal.throwIfAborted();
  archive(run, ports, turn);
  const number = turn.made ? run.archive.get(turn.made.id)?.number : undefined;
  const { events } = run.journal;
  const last = events.at(-1);
  if (number !== undefined && last?.type === 'archived') return { number };
  const objection = events.findLast((event) => event.type === 'objected');
  return {
    refused: last?.type === 'dismissed' ? last.reason : 'already in the archive',
    because: objection?.turn === turn.n ? objection.reason : null,
  };
}

async function personsTurn(
  { by, rationale }: Submission,
  edits: readonly Edit[],
  parent: Variant,
  run: Run,
  ports: Ports,
  signal: AbortSignal,
): Promise<Turn> {
  const n = run.archive.turns + 1;
  const made = { edits, rationale };
  ports.tell?.('select', `${called(parent)} picked by ${by}`);
  ports.tell?.('propose', `${by}: ${rationale}`);
  const before = {
    events: [
      { type: 'selected', turn: n, parent: parent.id, odds: 1_000_000 },
      { type: 'proposed', turn: n, edits, rationale, testRuns: 0, ending: 'finished', by },
    ],
  } as const;
  const critique = criticise(n, made, parent, run, ports);
  if (critique.refused) return dismiss(n, 'refused by a critic', [before, critique]);
  return judge(n, made, parent, [before], run, ports, signal);
}

/** One splice for every file whose text differs: from the first character that does to the last. Files are neither added nor removed. */
export function editsBetween(before: Files, after: Files): Edit[] {
  return Object.keys(before)
    .sort()
    .flatMap((file) => {
      const [a, b] = [before[file] ?? '', after[file] ?? before[file] ?? ''];
      if (a === b) return [];
      let start = 0;
      while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
      let same = 0;
      const most = Math.min(a.length, b.length) - start;
      while (same < most && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1;
      return [{ file, start, end: a.length - same, text: b.slice(start, b.length - same) }];
    });
}
