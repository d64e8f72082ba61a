import type { Unit } from './compile';

/** Why a module graph could not be evaluated: a file or an export is missing, or files import each other in a circle. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/** A module's exports by name. */
export type Namespace = Record<string, unknown>;

/** What one evaluation of a module graph needs. */
export interface Realm {
  readonly units: ReadonlyMap<string, Unit>;
  /** Modules that are not files, such as `node:test`; undefined if there is none of that name. */
  readonly builtin: (name: string) => Namespace | undefined;
  /** The values of a unit's parameters before its own: burn, spread, grown, caught, finally, hit. */
  readonly instruments: readonly unknown[];
  readonly ambient: readonly unknown[];
}

/** Evaluates modules on demand, each once; made anew for each run, so that nothing is left over from the one before. */
export class Modules {
  readonly #realm: Realm;
  readonly #loaded = new Map<string, Namespace>();
  readonly #loading: string[] = [];

  constructor(realm: Realm) {
    this.#realm = realm;
  }

  /**
   * The namespace of a file, evaluated after what it imports; a promise if a module on the way awaits at its top level.
   * @throws ImportError, or whatever the module throws.
   */
  load(path: string): Namespace | Promise<Namespace> {
    const known = this.#loaded.get(path);
    if (known) return known;
    const unit = this.#realm.units.get(path);
    if (!unit) throw new ImportError(`Cannot find module '${path}'`);
    if (this.#loading.includes(path)) {
      throw new ImportError(
        `${[...this.#loading, path].join(' imports ')}: a circle, which the bench cannot run`,
      );
    }
    this.#loading.push(path);
    const result = unit.kind === 'module' ? this.#loadModule(unit) : this.#loadOther(unit);
    if (result instanceof Promise) return result.then((namespace) => this.#finish(path, namespace));
    return this.#finish(path, result);
  }

  #finish(path: string, namespace: Namespace): Namespace {
    this.#loading.pop();
    this.#loaded.set(path, namespace);
    return namespace;
  }

  #loadModule(unit: Unit): Namespace | Promise<Namespace> {
    const imports: Namespace[] = [];
    for (const [i, request] of unit.requests.entries()) {
      const found = this.#find(request.from, unit.path);
      if (found instanceof Promise) return this.#loadSlowly(unit, imports, i, found);
      imports.push(check(found, request.names, request.from));
    }
    return this.#evaluate(unit, imports);
  }

  async #loadSlowly(
    unit: Unit,
    imports: Namespace[],
    from: number,
    first: Promise<Namespace>,
  ): Promise<Namespace> {
    for (let i = from; i < unit.requests.length; i++) {
      const request = unit.requests[i]!;
      const found = i === from ? first : this.#find(request.from, unit.path);
      imports.push(check(await found, request.names, request.from));
    }
    return this.#evaluate(unit, imports);
  }

  #evaluate(unit: Unit, imports: readonly Namespace[]): Namespace | Promise<Namespace> {
    const { instruments, ambient } = this.#realm;
    const none = undefined;
    return unit.evaluate(...instruments, unit.pick, imports, allButDefault, none, none, none, ...ambient) as
      Namespace | Promise<Namespace>;
  }

  #loadOther(unit: Unit): Namespace {
    if (unit.kind === 'data') return { default: unit.evaluate() };
    const module = { exports: {} as unknown };
    const require = (name: unknown): unknown => {
      const found = this.#find(String(name), unit.path);
      if (found instanceof Promise) throw new ImportError(`${String(name)} awaits and cannot be required`);
      return found[COMMONJS] ?? ('default' in found && isBuiltin(found) ? found.default : found);
    };
    const { instruments, ambient } = this.#realm;
    unit.evaluate(...instruments, unit.pick, none, none, module, module.exports, require, ...ambient);
    const { exports } = module;
    const named = typeof exports === 'object' && exports !== null ? exports : {};
    return { ...named, default: exports, [COMMONJS]: exports };
  }

  #find(name: string, from: string): Namespace | Promise<Namespace> {
    if (!name.startsWith('.') && !name.startsWith('/')) {
      const builtin = this.#realm.builtin(name);
      if (builtin) return builtin;
      throw new ImportError(`Cannot find module '${name}', which ${from} asks for`);
    }
    const path = resolve(name, from);
    for (const ending of ENDINGS) {
      if (this.#realm.units.has(path + ending)) return this.load(path + ending);
    }
    throw new ImportError(`Cannot find module '${name}', which ${from} asks for`);
  }
}

const none = undefined;

/** Under this key a CommonJS module's namespace holds its `module.exports`, whatever that is. */
const COMMONJS = '$commonjs$';

const BUILTIN = '$builtin$';
const isBuiltin = (namespace: Namespace): boolean => BUILTIN in namespace;

/** A namespace for a builtin: its members by name, and itself as the default export. */
export function builtinNamespace(members: object): Namespace {
  return { ...members, default: members, [BUILTIN]: true };
}

const ENDINGS = ['', '.js', '.mjs', '.cjs', '.json', '/index.js'];

/** A relative specifier as a path of the program. */
export function resolve(name: string, from: string): string {
  const parts = name.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function check(namespace: Namespace, names: readonly string[], from: string): Namespace {
  for (const name of names) {
    if (!(name in namespace)) {
      throw new ImportError(`The requested module '${from}' does not provide an export named '${name}'`);
    }
  }
  return namespace;
}

const allButDefault = ({ default: _, ...rest }: Namespace): Namespace => rest;
