import { called } from '../archive';
import type { RunEvent } from '../journal';
import { judge } from '../stages';
import { allowed } from './improveItself';
import { bestOf, measure, type Finale, type Measured } from './measure';
import { pagesFor, sortedPages, write } from './notebook';
import { practise } from './practise';

/** The champion's last children: so many by itself, and as many by the seed's way of improving. */
const LAST_CHILDREN = 2;
/** They and the champion are compared on all train tasks, with so many fresh seeds each. */
const SEEDS = 1;

/**
 * The champion practises on the exam's tasks too, by which nobody is selected any more, and has its last children; the
 * best of them and itself on all train tasks is the champion then. Held-out tasks are not touched.
 */
export async function graduate(champion: Measured, finale: Finale): Promise<Measured> {
  const { run, school, ports, signal, turns } = finale;
  const { seed, agent } = run.experiment;
  const { files } = champion;
  const parent = run.archive.get(champion.id)!;
  const purpose = `${seed}|graduate`;

  const name = called(parent);
  ports.tell?.('propose', `${name}, the best, practises on the ${school.exam.length} exam tasks too`);
  const practice = await practise(files, school.exam, school.practiceRuns, purpose, ports.sandbox, signal);
  const pages = new Map(pagesFor(parent, run.archive.turns, school, run));
  write(pages, practice.pages);
  const log = { tasks: sortedPages(pages) };

  const rivals = [champion];
  for (let i = 0; i < 2 * LAST_CHILDREN; i++) {
    ports.tell?.('propose', `last child ${i + 1} of ${2 * LAST_CHILDREN}`);
    const improver = school.proposer === 'self' && i < LAST_CHILDREN ? files : agent.files;
    const job = { agent: improver, files, log, seed: `${purpose}|${i}` };
    const { proposal, ending } = allowed(await ports.sandbox.improve(job, signal), school);
    if (!proposal) continue;
    const n = run.archive.turns + turns.length + 1;
    const events: RunEvent[] = [
      { type: 'selected', turn: n, parent: champion.id, odds: 1e6 },
      { type: 'proposed', turn: n, ...proposal, testRuns: practice.testRuns, ending },
    ];
    // One look is enough at those who have practised on the exam: they are compared below.
    const turn = await judge(n, proposal, parent, [{ events }], run, ports, signal, 1);
    turns.push(turn);
    const { made } = turn;
    if (made && rivals.every(({ id }) => id !== made.id)) rivals.push({ id: made.id, files: made.files });
  }
  const train = [...school.study, ...school.exam];
  if (rivals.length === 1) return champion;
  const who = `${name} and its last children`;
  const compared = { set: 'train', tasks: train, seeds: SEEDS, purpose: 'compare', who } as const;
  return bestOf(rivals, await measure(rivals, compared, finale));
}
