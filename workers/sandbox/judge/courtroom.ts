import type { TaskFormat } from '../../../src/evolution/task';
import { ImportError, type Engine, type Outcome, type Value } from './engine';
import type { Fuel } from './fuel';
import type { ModuleFiles } from './moduleFiles';
import { prepareRealm, type RealmFunctions } from './prepareRealm';
import type { Image } from './snapshot';
import { compileScript, type Room } from './testFileRun';

/** Test files that are kept compiled: two megabytes each. */
const KEPT = 12;

/** Starts the name of a module that does not exist; what is wrong follows. */
const MISSING = 'missing:';

/** The realm with a test file already parsed in it. */
interface Stage {
  readonly image: Image;
  readonly body: Value | null;
}

/** One engine with the harness in it, ready for one test file after another. */
export class Courtroom {
  readonly engine: Engine;
  readonly #realm: RealmFunctions;
  readonly #fresh: Image;
  /** A run judges the same tests hundreds of times. Least recently used first. */
  readonly #stages = new Map<string, Stage>();
  #files: ModuleFiles | null = null;
  #fuel: Fuel | null = null;

  constructor(engine: Engine) {
    this.engine = engine;
    const text = (value: Value | undefined) => (value === undefined ? '' : engine.text(value));
    const { realm, image } = prepareRealm(engine, {
      halt: ([reason, detail]) => {
        this.#fuel?.halt(text(reason) === 'exit' ? 'exit' : 'output', text(detail));
        return undefined;
      },
      paths: () => ({ value: engine.string(JSON.stringify(this.#files?.paths ?? [])) }),
      read: ([path]) => {
        const found = this.#files?.text(text(path));
        return found === undefined ? undefined : { value: engine.string(found) };
      },
      compile: ([path]) => this.#compile(text(path)),
      resolve: ([base, request]) => this.#resolve(text(base), text(request)),
    });
    this.#realm = realm;
    this.#fresh = image;
  }

  #compile(path: string): Outcome {
    const source = (this.#files?.text(path) ?? '').replace(/^#!.*/, '');
    return this.engine.script(
      `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
      path,
    );
  }

  #resolve(base: string, request: string): Outcome {
    const found = this.#files?.resolve(base, request) ?? new ImportError('no files');
    return typeof found === 'string'
      ? { value: this.engine.string(found) }
      : { thrown: this.engine.importError(found) };
  }

  /** Puts the realm back, with the test file parsed but not run, and makes it answer for these files. */
  begin(format: TaskFormat, file: string, files: ModuleFiles, fuel: Fuel): Room {
    this.#files = files;
    this.#fuel = fuel;
    this.engine.attach({
      interrupt: fuel.interrupt,
      resolve: (base, request) => {
        const found = files.resolve(base, request);
        return typeof found === 'string' ? found : MISSING + found.message;
      },
      load: (name) =>
        name.startsWith(MISSING) ? new ImportError(name.slice(MISSING.length)) : files.source(name),
    });
    const { body } = this.#stage(format, file, files);
    return { engine: this.engine, realm: this.#realm, body };
  }

  /**
   * A script's test file is parsed once and kept so. Not so a module's: the engine follows its imports while it
   * parses, and would keep the first candidate's program with it.
   */
  #stage(format: TaskFormat, file: string, files: ModuleFiles): Stage {
    const fresh = { image: this.#fresh, body: null };
    const key = `${file}\n${files.text(file) ?? ''}`;
    const known = format === 'script' ? this.#stages.get(key) : fresh;
    this.engine.restore((known ?? fresh).image);
    if (known === fresh) return fresh;
    const stage = known ?? this.#parse(file, files);
    if (!stage) return fresh;
    this.#stages.delete(key);
    this.#stages.set(key, stage);
    const [oldest] = this.#stages.keys();
    if (this.#stages.size > KEPT && oldest !== undefined) this.#stages.delete(oldest);
    return stage;
  }

  #parse(file: string, files: ModuleFiles): Stage | null {
    const compiled = compileScript(this.engine, files, file);
    if ('value' in compiled) return { image: this.engine.take(), body: compiled.value };
    // What can't be parsed is found out again when it is run, and said there.
    this.engine.restore(this.#fresh);
    return null;
  }
}
