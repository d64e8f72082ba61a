import type { Ports } from '../ports';
import type { Run } from '../run';
import { graduate } from './graduate';
import { bestOf, measure, type Finale, type Measured } from './measure';
import type { SelfImprovement } from './selfImprovement';

/** Variants that are looked at again before one of them is called the best: the highest score is partly luck. */
const FINALISTS = 4;
/** With so many fresh seeds. */
const FINAL_SEEDS = 3;
/** Seed and champion are measured with so many fresh seeds in the end. */
const MEASURE_SEEDS = 6;

/**
 * The end of a run in which agents improve themselves: the best ones are looked at again, the champion graduates, and it
 * and the seed are measured on exam and held-out tasks.
 */
export async function conclude(
  run: Run,
  school: SelfImprovement,
  ports: Ports,
  signal: AbortSignal,
): Promise<Finale> {
  const finale: Finale = { run, school, ports, signal, turns: [], events: [] };
  let champion = await chooseChampion(finale);
  if (school.graduation) champion = await graduate(champion, finale);
  finale.events.push({ type: 'crowned', variant: champion.id });
  await compareWithSeed(champion, finale);
  return finale;
}

function chooseChampion(finale: Finale): Promise<Measured> {
  const { run, school } = finale;
  const order = [...run.archive.variants].sort((a, b) => b.score - a.score || a.number - b.number);
  const finalists = order.slice(0, FINALISTS).map((variant) => {
    return { id: variant.id, name: `#${variant.number}`, files: run.filesOf(variant) };
  });
  return bestOf(finalists, (agent) => measure(agent, 'exam', school.exam, FINAL_SEEDS, 'again', finale));
}

async function compareWithSeed(champion: Measured, finale: Finale): Promise<void> {
  const { run, school } = finale;
  const first = run.archive.variants[0]!;
  const agents = [{ id: first.id, name: 'the seed', files: run.filesOf(first) }];
  if (first.id !== champion.id) agents.push({ ...champion, name: 'the champion' });
  for (const agent of agents) {
    await measure(agent, 'exam', school.exam, MEASURE_SEEDS, 'fresh', finale);
    await measure(agent, 'held-out', school.heldOut, MEASURE_SEEDS, 'fresh', finale);
    await measure(agent, 'extra', school.extra, MEASURE_SEEDS, 'fresh', finale);
  }
}
