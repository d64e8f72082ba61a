import type { ImproveResult } from '../../sandbox/sandbox';
import { called, type Variant } from '../archive';
import { canonical, contentId } from '../digest';
import type { RunEvent } from '../journal';
import type { Ports } from '../ports';
import { random } from '../random';
import type { Run, Texts } from '../run';
import type { Files } from '../task';
import { chooseTasks, pagesFor, sortedPages, write } from './notebook';
import { practise } from './practise';
import { LESSONS_FILE, type SelfImprovement } from './selfImprovement';

/** A parent's proposal for its child, with the practice before it and the pages that this names. */
export interface SelfProposal {
  readonly before: { readonly events: readonly RunEvent[]; readonly texts: Texts };
  readonly result: ImproveResult;
  readonly testRuns: number;
}

/** The parent practises, reads what is in the notebook, and makes a better version of itself. */
export async function improveItself(
  n: number,
  parent: Variant,
  school: SelfImprovement,
  run: Run,
  { sandbox, tell }: Ports,
  signal: AbortSignal,
): Promise<SelfProposal> {
  const { seed, window, agent } = run.experiment;
  const files = run.filesOf(parent);
  const pages = new Map(pagesFor(parent, n - window, school, run));
  const events: RunEvent[] = [];
  const texts = new Map<string, string>();
  let testRuns = 0;

  if (school.notebook !== 'none') {
    const purpose = `${seed}|practise|${n}`;
    const tasks = chooseTasks(school.study, pages, school.practiceTasks, random(purpose));
    tell?.('propose', `${called(parent)} practises on ${tasks.length} study tasks`);
    const practice = await practise(files, tasks, school.practiceRuns, purpose, sandbox, signal);
    const text = canonical(practice.pages);
    const id = contentId(text);
    texts.set(id, text);
    ({ testRuns } = practice);
    const { solved } = practice;
    events.push({
      type: 'practised',
      turn: n,
      pages: id,
      tasks: tasks.map((task) => task.id),
      solved,
      testRuns,
    });
    write(pages, practice.pages);
  }
  tell?.('propose', `${called(parent)} writes a version of itself`);
  const improver: Files = school.proposer === 'self' ? files : agent.files;
  const result = await sandbox.improve(
    { agent: improver, files, log: { tasks: sortedPages(pages) }, seed: `${seed}|propose|${n}` },
    signal,
  );
  return { before: { events, texts }, result: allowed(result, school), testRuns };
}

/** Where code may not change, what is left of a child are its lessons. */
export function allowed(result: ImproveResult, { selfEdits = true }: SelfImprovement): ImproveResult {
  const { proposal } = result;
  if (selfEdits || !proposal) return result;
  const edits = proposal.edits.filter(({ file }) => file === LESSONS_FILE);
  const left = edits.length < proposal.edits.length ? ' (left out: its own code stays as it is here)' : '';
  const rationale = proposal.rationale + left;
  return { ...result, proposal: edits.length > 0 ? { edits, rationale } : null };
}
