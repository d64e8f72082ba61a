import { readImproveResult } from './embedded/readImproveResult';
import { readProposeResult } from './embedded/readProposeResult';
import { inProcessSandbox } from './inProcess';
import type { Sandbox } from './sandbox';
import benchSource from '../../workers/sandbox/bench/index.ts?bundle';
import { startBenchThread } from '../../workers/sandbox/bench/benchThread';

/**
 * The bench locked down in a thread of its own, the judge in this one, for Node: where agents and candidates are hostile
 * or clumsy enough to break what they share a realm with. For the project's own tests.
 */
export async function threadSandbox(): Promise<Sandbox> {
  const { judgeBuild, judge } = await inProcessSandbox();
  const bench = await startBenchThread(benchSource);
  return {
    judgeBuild,
    judge,
    propose: async (job) => readProposeResult(await bench.propose(job), job),
    improve: async (job) => readImproveResult(await bench.improve(job), job),
    close: () => void bench.close(),
  };
}
