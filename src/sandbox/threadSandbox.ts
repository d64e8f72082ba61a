import benchSource from '../../workers/sandbox/bench/index.ts?bundle';
import { startBenchThread, type BenchThread } from '../../workers/sandbox/bench/benchThread';
import { readImproveResult } from './embedded/readImproveResult';
import { readProposeResult } from './embedded/readProposeResult';
import { inProcessSandbox } from './inProcess';
import type { Sandbox } from './sandbox';

/**
 * Benches locked down in threads of their own, the judge in this one, for Node: where agents and candidates are hostile or
 * clumsy enough to break what they share a realm with. For the project's own tests and trials.
 */
export async function threadSandbox(threads = 1): Promise<Sandbox> {
  const { judgeBuild, judge } = await inProcessSandbox();
  const benches = await Promise.all(Array.from({ length: threads }, () => startBenchThread(benchSource)));
  const free = [...benches];
  const waiting: ((bench: BenchThread) => void)[] = [];
  const onFree = async <T>(work: (bench: BenchThread) => Promise<T>): Promise<T> => {
    const bench = free.pop() ?? (await new Promise<BenchThread>((resolve) => waiting.push(resolve)));
    try {
      return await work(bench);
    } finally {
      const next = waiting.shift();
      if (next) next(bench);
      else free.push(bench);
    }
  };
  return {
    judgeBuild,
    judge,
    propose: (job) => onFree(async (bench) => readProposeResult(await bench.propose(job), job)),
    improve: (job) => onFree(async (bench) => readImproveResult(await bench.improve(job), job)),
    close: () => benches.forEach((bench) => void bench.close()),
  };
}
