import type { Remote } from 'comlink';
import type { LoopApi, News } from '../../workers/loop/protocol';
import { experimentNamed } from '../benchmarks/experiments';
import { DEFAULTS, type Experiment } from '../evolution/experiment';
import type { RunRow } from '../storage/runRow';
import type { Progress } from './progress';

/** Which experiment to run, and what differs from its defaults. */
export interface RunRequest {
  readonly experiment: string;
  readonly seed?: number;
  readonly variants?: number;
  readonly seconds?: number;
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
  const budget = budgetFor(request);
  const seed = request.seed ?? DEFAULTS.seed;
  const row = await finish(
    loop,
    await experimentNamed(request.experiment, { budget, seed }),
    listen,
    ({ variants }) => show({ done: variants, total: budget.variants }),
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
  };
}

/** A limit in seconds alone lifts the usual one in variants: who gives time wants it used. */
function budgetFor({ variants, seconds }: RunRequest): Experiment['budget'] {
  const usual = seconds === undefined ? DEFAULTS.budget.variants : null;
  return { ...DEFAULTS.budget, variants: variants ?? usual, seconds: seconds ?? null };
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
