import type { TaskFormat } from '../../../src/evolution/task';
import { ImportError, type Engine, type Outcome, type Value } from './engine';
import type { Fuel } from './fuel';
import type { ModuleFiles } from './moduleFiles';
import { prepareRealm, type RealmFunctions } from './prepareRealm';
import { Stages } from './stages';

/** Starts the name of a module that does not exist; what is wrong follows. */
const MISSING = 'missing:';

/** One engine with the harness in it, ready for one test file after another. */
export class Courtroom {
  readonly engine: Engine;
  /** The harness's functions in it. */
  readonly realm: RealmFunctions;
  readonly #stages: Stages;
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
    this.realm = realm;
    this.#stages = new Stages(engine, image, realm.begin);
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

  /** Puts the realm back, with the test file parsed in it, and makes it answer for these files. */
  begin(format: TaskFormat, file: string, files: ModuleFiles, fuel: Fuel): Value | null {
    this.#files = files;
    this.#fuel = fuel;
    const body = this.#stages.enter(format, file, files);
    this.engine.attach({
      interrupt: fuel.interrupt,
      resolve: (base, request) => {
        const found = files.resolve(base, request);
        return typeof found === 'string' ? found : MISSING + found.message;
      },
      load: (name) =>
        name.startsWith(MISSING) ? new ImportError(name.slice(MISSING.length)) : files.source(name),
    });
    return body;
  }
}
