import { USUAL_LIMITS, type Limits } from '../../../src/evolution/limits';
import type { TaskFormat } from '../../../src/evolution/task';
import { ImportError, type Engine, type Outcome, type Value } from './engine';
import type { Fuel } from './fuel';
import { Kits } from './kits';
import { UNMETERED } from './metering/meterEngine';
import { MODULES, REQUIRE, type ModuleFiles } from './modules/moduleFiles';
import { prepareRealm, type RealmFunctions } from './prepareRealm';
import { Stages } from './stages';

/** Starts the name of a module that does not exist; the error's code and message follow. */
const MISSING = 'missing:';

function missing(name: string): ImportError {
  const [, code = '', message = name] = /^missing:(\w+):([^]*)$/.exec(name) ?? [];
  return new ImportError(message, code);
}

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
    const { realm, root, image } = prepareRealm(engine, {
      halt: ([reason, detail]) => {
        this.#fuel?.halt(text(reason) === 'exit' ? 'exit' : 'output', text(detail));
        return undefined;
      },
      paths: () => ({ value: engine.string(JSON.stringify(this.#files?.paths ?? [])) }),
      read: ([path]) => {
        const found = this.#files?.read(text(path));
        return found === undefined ? undefined : { value: engine.string(found) };
      },
      importModule: ([path]) => this.#importModule(text(path)),
      compile: ([path]) => this.#compile(text(path)),
      resolve: ([base, request]) => this.#resolve(text(base), text(request)),
    });
    this.realm = realm;
    this.#stages = new Stages(engine, new Kits(engine, root, image), realm);
  }

  /** Until the memory is put back the next time. */
  #limit({ clockMs, outputCharacters }: Limits): void {
    const { engine } = this;
    engine.call(this.realm.limit, engine.string(String(outputCharacters)), engine.string(String(clockMs)));
  }

  #compile(path: string): Outcome {
    return this.engine.script(this.#files?.commonJs(path) ?? '', path);
  }

  /** Runs an ES module that `require` asked for; the realm receives what it exports. False if it is CommonJS. */
  #importModule(path: string): Outcome | undefined {
    if (this.#files?.isCommonJs(path) ?? true) return undefined;
    const text = `import * as all from ${JSON.stringify(path)}; import { receive } from '${MODULES}'; receive(all);`;
    const outcome = this.engine.module(text, REQUIRE);
    if ('thrown' in outcome) return outcome;
    const state = this.engine.promiseState(outcome.value);
    if (typeof state === 'object') return state;
    if (state === 'fulfilled') return { value: this.engine.string('') };
    const why = `require() cannot be used on an ESM graph with top-level await: ${path}`;
    return { thrown: this.engine.importError(new ImportError(why, 'ERR_REQUIRE_ASYNC_MODULE')) };
  }

  #resolve(base: string, request: string): Outcome {
    const found = this.#files?.resolve(base, request, 'require') ?? new ImportError('no files');
    return typeof found === 'string'
      ? { value: this.engine.string(found) }
      : { thrown: this.engine.importError(found) };
  }

  /** Puts the realm back, with the test file parsed in it, and makes it answer for these files. */
  begin(format: TaskFormat, file: string, files: ModuleFiles, fuel: Fuel): Value | null {
    this.#files = files;
    this.#fuel = fuel;
    this.engine.turns = UNMETERED;
    const body = this.#stages.enter(format, file, files);
    // The harness knows the usual ones: nothing need be said to it then.
    if (fuel.limits !== USUAL_LIMITS) this.#limit(fuel.limits);
    fuel.watch(this.engine);
    this.engine.attach({
      interrupt: fuel.interrupt,
      resolve: (base, request) => {
        const found = files.resolve(base, request, 'import');
        return typeof found === 'string' ? found : `${MISSING}${found.code}:${found.message}`;
      },
      load: (name) => (name.startsWith(MISSING) ? missing(name) : files.source(name)),
    });
    return body;
  }
}
