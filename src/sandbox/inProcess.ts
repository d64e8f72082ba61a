import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createBench } from '../../workers/sandbox/bench/bench';
import { createJudge } from '../../workers/sandbox/judge/judge';
import { meterEngine } from '../../workers/sandbox/judge/metering/meterEngine';
import { readImproveResult } from './embedded/readImproveResult';
import { readProposeResult } from './embedded/readProposeResult';
import type { Sandbox } from './sandbox';

/**
 * Bench and judge in this very thread, for Node: the same code as in the browser's sandbox, but nothing around it. The
 * judge isolates by itself; an agent on this bench could reach the process. For the project's own tests.
 */
export async function inProcessSandbox(): Promise<Sandbox> {
  const wasm = createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm');
  const judge = await createJudge(meterEngine(await readFile(wasm)).buffer);
  const bench = createBench();
  return {
    judgeBuild: judge.build,
    judge: async (job) => judge.judge(job),
    propose: async (job) => readProposeResult(await bench.propose(job), job),
    improve: async (job) => readImproveResult(await bench.improve(job), job),
    close: () => {},
  };
}
