import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TestResult, Verdict } from '../../../src/evolution/verdict';
import { OUTPUT_CHARACTERS } from '../../../src/sandbox/limits';
import type { JudgeJob } from '../../../src/sandbox/sandbox';
import { Engine, ImportError, type Outcome, type Value } from './engine';
import { Fuel } from './fuel';
import { ModuleFiles } from './moduleFiles';
import { prepareRealm, realmText, type RealmFunctions } from './prepareRealm';
import { TestFileRun, type FileResult } from './testFileRun';

/** Gives verdicts, one at a time. */
export interface Judge {
  /** Names engine and harness by their content: fuel is counted alike only under one build. */
  readonly build: string;
  /** What the job's tests say of its files. Rejects only if the engine can't be made again after it was lost. */
  judge(job: JudgeJob): Promise<Verdict>;
}

interface Current {
  readonly files: ModuleFiles;
  readonly fuel: Fuel;
}

/** One engine with the harness in it. */
class Courtroom {
  readonly engine: Engine;
  readonly realm: RealmFunctions;
  #current: Current | null = null;

  constructor(engine: Engine) {
    this.engine = engine;
    const text = (value: Value | undefined) => (value === undefined ? '' : engine.text(value));
    this.realm = prepareRealm(engine, {
      halt: ([reason, detail]) => {
        this.#current?.fuel.halt(text(reason) === 'exit' ? 'exit' : 'output', text(detail));
        return undefined;
      },
      read: ([path]) => {
        const found = this.#current?.files.text(text(path));
        return found === undefined ? undefined : { value: engine.string(found) };
      },
      compile: ([path]) => this.#compile(text(path)),
      resolve: ([base, request]) => this.#resolve(text(base), text(request)),
    });
  }

  #compile(path: string): Outcome {
    const source = (this.#current?.files.text(path) ?? '').replace(/^#!.*/, '');
    return this.engine.script(
      `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
      path,
    );
  }

  #resolve(base: string, request: string): Outcome {
    const found = this.#current?.files.resolve(base, request) ?? new ImportError('no files');
    return typeof found === 'string'
      ? { value: this.engine.string(found) }
      : { thrown: this.engine.importError(found) };
  }

  /** Puts the realm back and makes it answer for these files. */
  begin(current: Current): void {
    this.engine.restore();
    this.#current = current;
    this.engine.attach({
      interrupt: current.fuel.interrupt,
      resolve: (base, request) => current.files.resolve(base, request),
      load: (path) => current.files.source(path),
    });
  }
}

function merge(results: readonly FileResult[], fuel: Fuel): Verdict {
  const failure = results.find((result) => result.ending !== 'finished');
  const { ending, message } = failure ?? { ending: 'finished', message: undefined };
  const tests = results.flatMap((result) => result.tests);
  const output = results
    .map((result) => result.output)
    .join('')
    .slice(0, OUTPUT_CHARACTERS);
  return { ending, ...(message === undefined ? {} : { message }), tests, fuel: fuel.spent, output };
}

const notRun = (file: string): FileResult => {
  const test: TestResult = { file, name: file, outcome: 'not-run' };
  return { ending: 'finished', tests: [test], output: '' };
};

/** A judge on QuickJS, from the bytes of its WebAssembly file. */
export async function createJudge(wasm: ArrayBuffer): Promise<Judge> {
  const compiled = await WebAssembly.compile(wasm);
  const digest = sha256.create().update(new Uint8Array(wasm)).update(utf8ToBytes(realmText)).digest();
  const make = async (): Promise<Courtroom> => new Courtroom(await Engine.create(compiled));
  let courtroom = await make();

  return {
    build: `quickjs-${bytesToHex(digest).slice(0, 16)}`,
    async judge(job) {
      const fuel = new Fuel();
      const files = new ModuleFiles(job.files);
      const results: FileResult[] = [];
      for (const file of job.tests) {
        if (fuel.over) {
          results.push(notRun(file));
          continue;
        }
        courtroom.begin({ files, fuel });
        results.push(new TestFileRun(courtroom.engine, courtroom.realm, job, files, file, fuel).run());
        if (courtroom.engine.lost) courtroom = await make();
      }
      return merge(results, fuel);
    },
  };
}
