import type { Remote } from 'comlink';
import type { LoopApi, News } from '../../workers/loop/protocol';
import { experimentNamed, SELF_IMPROVE } from '../benchmarks/experiments';
import { importHumanEval } from '../benchmarks/humanEval';
import { DEFAULTS, type Experiment } from '../evolution/experiment';
import type { Task } from '../evolution/task';
import type { RunRow } from '../storage/runRow';
import { agentFigures } from './agentFigures';
import type { Progress } from './progress';

/** Which experiment to run, and what differs from its defaults. */
export interface RunRequest {
  readonly experiment: string;
  readonly seed?: number;
  readonly variants?: number;
  readonly seconds?: number;
  /** What an attempt has to spend; the experiment's own number if it is not given. */
  readonly testRuns?: number;
  /** For agents: the text of a HumanEvalPack file to learn and be examined on, and of one to be measured on at the end. */
  readonly benchmark?: string;
  readonly heldout?: string;
}

/**
 * Runs an experiment to its end.
 * @throws Error with a sentence if there is no such experiment, or the loop fails.
 */
export async function runExperiment(
  loop: Remote<LoopApi>,
  request: RunRequest,
  listen: (hear: (news: News) => void) => () => void,
  show: (progress: Progress) => void,
) {
  const experiment = await experimentFor(request);
  const { seed, budget } = experiment;
  const row = await finish(loop, experiment, listen, ({ variants, verdicts }) =>
    show({
      done: budget.variants === null ? verdicts : variants,
      total: budget.variants ?? budget.verdicts,
    }),
  );
  return {
    experiment: request.experiment,
    seed,
    variants: row.variants,
    verdicts: row.verdicts,
    turns: row.turns,
    seconds: Math.round(row.seconds * 1000) / 1000,
    seedScore: row.seedScore,
    bestScore: row.bestScore,
    heldOut: row.heldOut,
    finished: row.finished,
    digest: row.digest,
    ...(experiment.selfImprovement && agentFigures(await loop.exportRun(row.id))),
  };
}

/**
 * What the request asks for.
 * @throws Error if there is no such experiment, or it takes no data sets.
 */
async function experimentFor(request: RunRequest): Promise<Experiment> {
  const { experiment, benchmark, heldout, testRuns, seed = DEFAULTS.seed } = request;
  const budget = budgetFor(request);
  const changes = { seed, ...(budget && { budget }), ...(testRuns !== undefined && { testRuns }) };
  if (benchmark === undefined && heldout === undefined) return experimentNamed(experiment, changes);
  if (experiment !== SELF_IMPROVE)
    throw new Error(`--benchmark and --heldout are for ${SELF_IMPROVE}; ${experiment} has its own tests`);
  const { selfImprove } = await import('../benchmarks/selfImprove');
  return selfImprove(changes, {
    ...(benchmark !== undefined && { benchmark: tasksOf(benchmark, '--benchmark') }),
    ...(heldout !== undefined && { extra: tasksOf(heldout, '--heldout') }),
  });
}

function tasksOf(text: string, flag: string): readonly Task[] {
  const { tasks } = importHumanEval(text, flag).benchmark;
  if (tasks.length === 0) throw new Error(`the file of ${flag} holds no line that can be used`);
  return tasks;
}

/** A limit in seconds alone lifts the usual one in variants: who gives time wants it used. Undefined for the usual one. */
function budgetFor({ variants, seconds }: RunRequest): Experiment['budget'] | undefined {
  if (variants === undefined && seconds === undefined) return undefined;
  return { variants: variants ?? null, verdicts: null, seconds: seconds ?? null };
}

async function finish(
  loop: Remote<LoopApi>,
  experiment: Experiment,
  listen: (hear: (news: News) => void) => () => void,
  onProgress: (row: RunRow) => void,
): Promise<RunRow> {
  const id = await loop.create(experiment);
  await loop.open(id);
  let silence = () => {};
  const finished = new Promise<RunRow>((resolve, reject) => {
    silence = listen((news) => {
      if (news.type === 'trouble') reject(new Error(news.message));
      if (news.type !== 'progress' || news.row.id !== id) return;
      onProgress(news.row);
      if (news.state === 'finished') resolve(news.row);
    });
  });
  try {
    await loop.start();
    return await finished;
  } finally {
    silence();
  }
}
