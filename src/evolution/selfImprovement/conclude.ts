import { called } from '../archive';
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

async function chooseChampion(finale: Finale): Promise<Measured> {
  const { run, school } = finale;
  const order = [...run.archive.variants].sort((a, b) => b.score - a.score || a.number - b.number);
  const finalists = order.slice(0, FINALISTS);
  const agents = finalists.map((variant) => ({ id: variant.id, files: run.filesOf(variant) }));
  if (agents.length === 1) return agents[0]!;
  const who = `the best so far, ${finalists.map(called).join(', ')}, again`;
  const exam = { set: 'exam', tasks: school.exam, seeds: FINAL_SEEDS, purpose: 'again', who } as const;
  return bestOf(agents, await measure(agents, exam, finale));
}

async function compareWithSeed(champion: Measured, finale: Finale): Promise<void> {
  const { run, school } = finale;
  const first = run.archive.variants[0]!;
  const seed = { id: first.id, files: run.filesOf(first) };
  const agents = first.id === champion.id ? [seed] : [seed, champion];
  const who = agents.length > 1 ? 'the seed agent and the champion' : 'the seed agent';
  const rules = { seeds: MEASURE_SEEDS, purpose: 'fresh', who } as const;
  await measure(agents, { set: 'exam', tasks: school.exam, ...rules }, finale);
  await measure(agents, { set: 'held-out', tasks: school.heldOut, ...rules }, finale);
  await measure(agents, { set: 'extra', tasks: school.extra, ...rules }, finale);
}
