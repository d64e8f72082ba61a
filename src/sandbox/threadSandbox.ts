import benchSource from '../../workers/sandbox/bench/index.ts?bundle';
import { startBenchThread, type BenchThread } from '../../workers/sandbox/bench/benchThread';
import { readImproveResult } from './embedded/readImproveResult';
import { readProposeResult } from './embedded/readProposeResult';
import { inProcessSandbox } from './inProcess';
import type { Sandbox } from './sandbox';
import { subjectOf } from './subject';

/**
 * Benches locked down in threads of their own, the judge in this one, for Node: where agents and candidates are hostile or
 * clumsy enough to break what they share a realm with. For the project's own tests and trials.
 */
export async function threadSandbox(threads = 1): Promise<Sandbox> {
  const { judgeBuild, judge } = await inProcessSandbox();
  const benches = await Promise.all(Array.from({ length: threads }, () => startBenchThread(benchSource)));
  const free = new Set(benches);
  const waiting: { readonly home: BenchThread | undefined; readonly give: (bench: BenchThread) => void }[] =
    [];
  const onFree = async <T>(work: (bench: BenchThread) => Promise<T>, subject?: number): Promise<T> => {
    // One bench remembers what it found out about a program, so it gets that again unless another would be idle.
    const home = subject === undefined ? undefined : benches[subject % benches.length];
    const idle = home && free.has(home) ? home : [...free][0];
    if (idle) free.delete(idle);
    const bench = idle ?? (await new Promise<BenchThread>((give) => waiting.push({ home, give })));
    try {
      return await work(bench);
    } finally {
      const fitting = waiting.findIndex((one) => one.home === undefined || one.home === bench);
      const [next] = waiting.splice(Math.max(0, fitting), 1);
      if (next) next.give(bench);
      else free.add(bench);
    }
  };
  return {
    judgeBuild,
    judge,
    propose: (job) =>
      onFree(async (bench) => readProposeResult(await bench.propose(job), job), subjectOf(job)),
    improve: (job) => onFree(async (bench) => readImproveResult(await bench.improve(job), job)),
    close: () => benches.forEach((bench) => void bench.close()),
  };
}
