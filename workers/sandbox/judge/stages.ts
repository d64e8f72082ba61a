import type { TaskFormat } from '../../../src/evolution/task';
import { ImportError, type Engine, type EnginePorts, type Outcome, type Value } from './engine';
import type { Kits } from './kits';
import type { ModuleFiles } from './modules/moduleFiles';
import { forgetImports, newestModule } from './moduleRecords';
import type { RealmFunctions } from './prepareRealm';
import type { Image } from './snapshot';

/** Test files that are kept parsed: one megabyte each. */
const KEPT = 12;

/** Stands in for every file that a test file imports while it is parsed. */
const STAND_IN = 'lamarck:stand-in';
const STAGE = 'lamarck:stage';
const STOP = 'lamarck:stop';

/** Who answers while nothing foreign runs. */
const NOBODY: EnginePorts = {
  interrupt: () => false,
  resolve: (_, request) => request,
  load: () => new ImportError('no files'),
};

/** What a stage was made of: only for the same it is taken again. */
interface Setting {
  readonly format: TaskFormat;
  readonly file: string;
  readonly source: string;
  readonly kits: string;
  readonly hasProgram: boolean;
}

/** A realm in which a test file has been parsed, but not run. */
interface Stage {
  readonly setting: Setting;
  readonly image: Image;
  /** A script's test file as a function; null for a module, which the engine itself knows by its name. */
  readonly body: Value | null;
}

const isSame = (a: Setting, b: Setting): boolean =>
  a.file === b.file &&
  a.format === b.format &&
  a.hasProgram === b.hasProgram &&
  a.kits === b.kits &&
  a.source === b.source;

/** A script's test file as a function of its own `console`. */
export function compileScript(engine: Engine, files: ModuleFiles, file: string): Outcome {
  return engine.script(`(function (console) {${files.text(file) ?? ''}\n})`, file);
}

/** Realms with a test file parsed in them: a run judges hundreds of programs by the same tests. */
export class Stages {
  readonly #engine: Engine;
  readonly #kits: Kits;
  readonly #realm: Pick<RealmFunctions, 'begin' | 'seal'>;
  /** The one that was used last comes first. */
  readonly #kept: Stage[] = [];

  /** `realm` holds the harness's functions that make it ready for one test file. */
  constructor(engine: Engine, kits: Kits, realm: Pick<RealmFunctions, 'begin' | 'seal'>) {
    this.#engine = engine;
    this.#kits = kits;
    this.#realm = realm;
  }

  /** Puts the engine's memory back to where the test file has been parsed; gives a script's compiled body. */
  enter(format: TaskFormat, file: string, files: ModuleFiles): Value | null {
    const source = String(format === 'script' ? files.text(file) : files.source(file));
    const kits = format === 'script' ? [] : files.kits;
    const setting = { format, file, source, kits: kits.join(), hasProgram: files.hasProgram };
    // Comparing texts costs less than the hash of a key that holds them.
    const at = this.#kept.findIndex((stage) => isSame(stage.setting, setting));
    const [known] = at < 0 ? [] : this.#kept.splice(at, 1);
    if (!known) this.#engine.attach(NOBODY);
    this.#engine.restore(known?.image ?? this.#kits.imageWith(kits));
    const stage = known ?? { setting, ...this.#make(format, file, files) };
    this.#kept.unshift(stage);
    if (this.#kept.length > KEPT) this.#kept.pop();
    return stage.body;
  }

  #make(format: TaskFormat, file: string, files: ModuleFiles): Omit<Stage, 'setting'> {
    const engine = this.#engine;
    engine.call(this.#realm.begin, engine.string(file), engine.string(format));
    // A script may declare any name anew. A folder without a program of its own trusts all its files.
    if (format === 'modules' && files.hasProgram) engine.call(this.#realm.seal);
    const begun = engine.take();
    const body = format === 'script' ? this.#parseScript(file, files) : this.#parseModule(file, files);
    if (body !== undefined) return { image: engine.take(), body };
    // What can't be parsed is found out again when it is run, and said there.
    engine.restore(begun);
    return { image: begun, body: null };
  }

  #parseScript(file: string, files: ModuleFiles): Value | undefined {
    const compiled = compileScript(this.#engine, files, file);
    return 'value' in compiled ? compiled.value : undefined;
  }

  /**
   * The engine looks for a module's imports when it has parsed it. Here it finds a stand-in in the place of every file, so
   * nothing of this candidate stays in the image; what it found is forgotten, and it looks again when the file is run.
   */
  #parseModule(file: string, files: ModuleFiles): null | undefined {
    const engine = this.#engine;
    if (files.isCommonJs(file)) return undefined;
    let parsed = false;
    engine.attach({
      ...NOBODY,
      resolve: (base, request) => {
        if (base === STAGE) return request;
        const found = files.resolve(base, request, 'import');
        return typeof found === 'string' && found.startsWith('node:') ? found : STAND_IN;
      },
      load: (name) => {
        if (name === STAND_IN) return '';
        if (name === file) return files.source(file);
        // The second import: the file has been parsed. Going no further leaves it so.
        parsed = true;
        return new ImportError('parsed');
      },
    });
    const last = newestModule(engine.memory, engine.context);
    engine.module(`import ${JSON.stringify(file)}; import ${JSON.stringify(STOP)};`, STAGE);
    if (!parsed) return undefined;
    forgetImports(engine.memory, engine.context, last);
    return null;
  }
}
