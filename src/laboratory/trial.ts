import { withConstants } from '../agents/withConstants';
import { agentFigures } from '../automation/agentFigures';
import { donors } from '../benchmarks/donors';
import { selfImprove } from '../benchmarks/selfImprove';
import type { Experiment } from '../evolution/experiment';
import { evolve } from '../evolution/loop';
import type { Pace } from '../evolution/ports';
import { Run } from '../evolution/run';
import { measure, type Finale } from '../evolution/selfImprovement/measure';
import type { SelfImprovement } from '../evolution/selfImprovement/selfImprovement';
import type { Task } from '../evolution/task';
import type { Sandbox } from '../sandbox/sandbox';

/** One run of an experiment with agents, and what differs in it from the default. */
export interface Trial {
  readonly seed: number;
  readonly children: number;
  /** Only so many study, exam and held-out tasks, spread over all of them; for a quick look. */
  readonly tasks?: number;
  /** Test runs for each task of an exam. */
  readonly testRuns?: number;
  readonly selection?: string;
  /** `donors: true` is the library that comes with Lamarck. */
  readonly rules?: Omit<Partial<SelfImprovement>, 'donors'> & { readonly donors?: boolean };
  /**
   * The champion alone is measured on the held-out tasks, with so many fresh seeds: for comparing arms, whose seed agents are
   * all the same. Otherwise as in any run: both of them, with six.
   */
  readonly freshSeeds?: number;
  /** Values of constants of the agent, by name: `{ CHANCE: '1' }` replaces `const CHANCE = …;`. */
  readonly constants?: Readonly<Record<string, string>>;
}

const pace: Pace = { admit: () => true, opened: () => Promise.resolve(), seconds: () => 0 };

/** Runs the experiment to its end in this process. @throws Error if the agent has no constant of that name. */
export async function runTrial(trial: Trial, sandbox: Sandbox, tell: (words: string) => void) {
  const experiment = await experimentOf(trial);
  const { freshSeeds } = trial;
  const { heldOut } = experiment.selfImprovement;
  const school = { ...experiment.selfImprovement, heldOut: freshSeeds === undefined ? heldOut : [] };
  const run = new Run({ ...experiment, selfImprovement: school });
  const ports = {
    sandbox,
    journal: { commit: () => {} },
    pace,
    tell: (_: string, words: string) => tell(words),
  };
  const { signal } = new AbortController();
  await evolve(run, ports, signal);
  const { digest } = run.journal;
  const finale: Finale = { run, school, ports, signal, turns: [], events: [] };
  const champion = run.archive.champion;
  if (freshSeeds !== undefined && champion) {
    const rules = { set: 'held-out', tasks: heldOut, seeds: freshSeeds, purpose: 'fresh' } as const;
    const agents = [{ id: champion.id, files: run.filesOf(champion) }];
    await measure(agents, { ...rules, who: 'the champion' }, finale);
  }
  const events = [...run.journal.events, ...finale.events];
  const file = JSON.stringify({ events });
  const dismissed: Record<string, number> = {};
  for (const event of events) {
    if (event.type === 'dismissed') dismissed[event.reason] = (dismissed[event.reason] ?? 0) + 1;
  }
  return { seed: trial.seed, digest, ...agentFigures(file), dismissed };
}

async function experimentOf({
  seed,
  children,
  tasks,
  testRuns,
  selection,
  rules: { donors: asked, ...rules } = {},
  constants = {},
}: Trial) {
  const changes: Partial<Experiment> = {
    seed,
    budget: { variants: null, verdicts: children + 1, seconds: null },
    ...(testRuns !== undefined && { testRuns }),
    ...(selection !== undefined && { selection }),
  };
  const experiment = await selfImprove(changes, { rules: { ...rules, ...(asked && { donors }) } });
  const school = experiment.selfImprovement!;
  const few = (list: readonly Task[]): readonly Task[] =>
    tasks === undefined || list.length <= tasks
      ? list
      : Array.from({ length: tasks }, (_, i) => list[Math.floor((i * list.length) / tasks)]!);
  const files = withConstants(experiment.agent.files, constants);
  return {
    ...experiment,
    agent: { ...experiment.agent, files },
    task: { ...experiment.task, program: files },
    selfImprovement: {
      ...school,
      study: few(school.study),
      exam: few(school.exam),
      heldOut: few(school.heldOut),
    },
  };
}
