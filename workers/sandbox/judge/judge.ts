import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { USUAL_LIMITS } from '../../../src/evolution/limits';
import type { TestResult, Verdict } from '../../../src/evolution/verdict';
import type { JudgeJob } from '../../../src/sandbox/sandbox';
import { Courtroom } from './courtroom';
import { Engine } from './engine';
import { Fuel } from './fuel';
import { kitTexts } from './kits';
import { ModuleFiles } from './modules/moduleFiles';
import { toolsText } from './modules/sourceTools';
import { realmText } from './prepareRealm';
import { TestFileRun, type FileResult } from './testFileRun';

/** Gives verdicts, one at a time. */
export interface Judge {
  /** Names engine and harness by their content: fuel is counted alike only under one build. */
  readonly build: string;
  /** What the job's tests say of its files. Rejects only if the engine can't be made again after it was lost. */
  judge(job: JudgeJob): Promise<Verdict>;
}

function merge(results: readonly FileResult[], fuel: Fuel): Verdict {
  const failure = results.find((result) => result.ending !== 'finished');
  const { ending, message } = failure ?? { ending: 'finished', message: undefined };
  const tests = results.flatMap((result) => result.tests);
  const output = results
    .map((result) => result.output)
    .join('')
    .slice(0, fuel.limits.outputCharacters);
  return { ending, ...(message === undefined ? {} : { message }), tests, fuel: fuel.spent, output };
}

const notRun = (file: string): FileResult => {
  const test: TestResult = { file, name: file, outcome: 'not-run' };
  return { ending: 'finished', tests: [test], output: '' };
};

/** A judge on QuickJS, from the bytes of its WebAssembly file. */
export async function createJudge(wasm: ArrayBuffer): Promise<Judge> {
  const compiled = await WebAssembly.compile(wasm);
  const digest = sha256.create().update(new Uint8Array(wasm));
  for (const text of [realmText, ...kitTexts, toolsText]) digest.update(utf8ToBytes(text));
  const make = async (bytes: number): Promise<Courtroom> =>
    new Courtroom(await Engine.create(compiled, bytes));
  const usual = USUAL_LIMITS.memoryBytes;
  /** By the memory that they have: the usual one, and at most one other. */
  const rooms = new Map([[usual, await make(usual)]]);
  const roomWith = async (bytes: number): Promise<Courtroom> => {
    const known = rooms.get(bytes);
    if (known && !known.engine.lost) return known;
    for (const other of rooms.keys()) if (other !== usual) rooms.delete(other);
    const room = await make(bytes);
    rooms.set(bytes, room);
    return room;
  };

  return {
    build: `quickjs-${bytesToHex(digest.digest()).slice(0, 16)}`,
    async judge(job) {
      const limits = job.limits ?? USUAL_LIMITS;
      const fuel = new Fuel(limits);
      const files = new ModuleFiles(job.files, job.tests);
      const results: FileResult[] = [];
      for (const file of job.tests) {
        if (fuel.over) {
          results.push(notRun(file));
          continue;
        }
        const room = await roomWith(limits.memoryBytes);
        results.push(new TestFileRun(room, job, files, file, fuel).run());
      }
      return merge(results, fuel);
    },
  };
}
