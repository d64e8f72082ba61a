import { wrongType } from '../../harness/builtins/errors';
import { PROJECT_FOLDER } from '../../harness/builtins/fileSystem';
import type { RealmHost } from './realm';

interface Module {
  exports: unknown;
  id: string;
  filename: string;
  loaded: boolean;
  children: unknown[];
  paths: string[];
}

/** `require`, for files that are CommonJS. */
export class CommonJs {
  readonly #host: RealmHost;
  readonly #builtins: Readonly<Record<string, unknown>>;
  readonly #cache = new Map<string, Module>();
  #main: Module | undefined;
  #received: unknown;

  constructor(host: RealmHost, builtins: Readonly<Record<string, unknown>>) {
    this.#host = host;
    this.#builtins = builtins;
  }

  /** What a file exports; it is run when first asked for. */
  load(path: string, isMain = false): unknown {
    const known = this.#cache.get(path);
    if (known) return known.exports;
    const filename = `${PROJECT_FOLDER}/${path}`;
    const module: Module = { exports: {}, id: filename, filename, loaded: false, children: [], paths: [] };
    if (isMain) this.#main = module;
    this.#cache.set(path, module);
    try {
      if (path.endsWith('.json')) module.exports = JSON.parse(this.#host.read(path) ?? '');
      else if (this.#host.importModule(path) === '') module.exports = this.#received;
      else this.#run(path, module);
    } catch (error) {
      this.#cache.delete(path);
      throw error;
    }
    module.loaded = true;
    return module.exports;
  }

  /** Told what an ES module exports. */
  receive(exported: unknown): void {
    this.#received = exported;
  }

  #run(path: string, module: Module): void {
    const body = this.#host.compile(path);
    const folder = module.filename.slice(0, module.filename.lastIndexOf('/'));
    Reflect.apply(body, module.exports, [
      module.exports,
      this.requireFor(path),
      module,
      module.filename,
      folder,
    ]);
  }

  /** `require` as the file `base` sees it. */
  requireFor(base: string): unknown {
    const resolve = (request: unknown): string => {
      if (typeof request !== 'string') throw wrongType('id', 'string', request);
      return this.#host.resolve(base, request);
    };
    const require = (request: unknown): unknown => {
      const name = resolve(request);
      return name.startsWith('node:') ? this.#builtins[name.slice(5)] : this.load(name);
    };
    const resolved = (request: unknown): string => {
      const name = resolve(request);
      return name.startsWith('node:') ? name : `${PROJECT_FOLDER}/${name}`;
    };
    return Object.assign(require, { resolve: resolved, cache: {}, main: this.#main });
  }
}
