import type { Files } from '../../../../src/evolution/task';
import { findFile, folderOf, join } from './resolve';

/** What is read of a `package.json`. */
interface PackageJson {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly main?: unknown;
  readonly exports?: unknown;
  readonly imports?: unknown;
}

interface Package {
  readonly folder: string;
  readonly json: PackageJson;
}

type Targets = Readonly<Record<string, unknown>>;
const isTargets = (value: unknown): value is Targets =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Packages among a job's files: its own `package.json` and what lies in `node_modules/`.
 * Rules: https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-algorithm
 */
export class Packages {
  readonly #files: Files;
  readonly #read = new Map<string, Package | null>();
  readonly #any: boolean;

  constructor(files: Files) {
    this.#files = files;
    this.#any = Object.keys(files).some((path) => path === 'package.json' || path.endsWith('/package.json'));
  }

  /** The `type` of the package that a file belongs to. */
  typeOf(path: string): string | undefined {
    const type = this.#around(path)?.json.type;
    return typeof type === 'string' ? type : undefined;
  }

  /** The file that a bare name or a `#name` means to a file of the job, or null. */
  resolve(base: string, request: string, conditions: readonly string[]): string | null {
    if (!this.#any && !request.includes('#')) return this.#inNodeModules(base, request, conditions);
    const own = this.#around(base);
    if (request.startsWith('#')) {
      const target = own && isTargets(own.json.imports) ? match(own.json.imports, request, conditions) : null;
      if (target === null || !own) return null;
      return target.startsWith('./')
        ? this.#file(own.folder, target)
        : this.#inNodeModules(base, target, conditions);
    }
    const [name, rest] = split(request);
    if (own && own.json.name === name && own.json.exports !== undefined)
      return this.#exported(own, rest, conditions);
    return this.#inNodeModules(base, request, conditions);
  }

  #around(path: string): Package | null {
    if (!this.#any) return null;
    for (let folder = folderOf(path); ; folder = folderOf(folder)) {
      const found = this.#packageIn(folder);
      if (found || folder === '' || folder.endsWith('node_modules')) return found;
    }
  }

  #packageIn(folder: string): Package | null {
    let found = this.#read.get(folder);
    if (found !== undefined) return found;
    const text = this.#files[folder ? `${folder}/package.json` : 'package.json'];
    found = text === undefined ? null : { folder, json: parsed(text) };
    this.#read.set(folder, found);
    return found;
  }

  #inNodeModules(base: string, request: string, conditions: readonly string[]): string | null {
    const [name, rest] = split(request);
    for (let folder = folderOf(base); ; folder = folderOf(folder)) {
      const home = folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`;
      const found = this.#packageIn(home);
      const file = found?.json.exports
        ? this.#exported(found, rest, conditions)
        : this.#plain(home, rest, found?.json.main);
      if (file !== null) return file;
      if (folder === '') return null;
    }
  }

  #plain(home: string, rest: string, main: unknown): string | null {
    if (rest !== '.') return this.#file(home, rest);
    return (typeof main === 'string' ? this.#file(home, main) : null) ?? findFile(this.#files, home);
  }

  #exported({ folder, json }: Package, rest: string, conditions: readonly string[]): string | null {
    const given = json.exports;
    const targets =
      isTargets(given) && Object.keys(given).every((key) => key.startsWith('.')) ? given : { '.': given };
    const target = match(targets, rest, conditions);
    return target === null ? null : this.#file(folder, target);
  }

  #file(folder: string, path: string): string | null {
    const whole = join(folder, path);
    return whole === null ? null : findFile(this.#files, whole);
  }
}

function parsed(text: string): PackageJson {
  try {
    const json: unknown = JSON.parse(text);
    return isTargets(json) ? json : {};
  } catch {
    return {};
  }
}

/** `@scope/name/rest` in name and `./rest`. */
function split(request: string): [name: string, rest: string] {
  const [, name = request, rest = ''] = /^((?:@[^/]+\/)?[^/]+)(.*)$/.exec(request) ?? [];
  return [name, `.${rest}`];
}

/** The target of a key, by its own entry or by the longest pattern with a `*`; null if there is none. */
function match(targets: Targets, key: string, conditions: readonly string[]): string | null {
  if (Object.hasOwn(targets, key) && !key.includes('*')) return pick(targets[key], conditions);
  let best: { readonly pattern: string; readonly middle: string } | null = null;
  for (const pattern of Object.keys(targets)) {
    const [start, end] = pattern.split('*');
    if (end === undefined || start === undefined || !key.startsWith(start) || !key.endsWith(end)) continue;
    if (key.length < start.length + end.length || (best && best.pattern.length > pattern.length)) continue;
    best = { pattern, middle: key.slice(start.length, key.length - end.length) };
  }
  return best ? (pick(targets[best.pattern], conditions)?.replaceAll('*', best.middle) ?? null) : null;
}

/** The target that the conditions choose: the first that fits, in the order of the file. */
function pick(target: unknown, conditions: readonly string[]): string | null {
  if (typeof target === 'string') return target;
  if (Array.isArray(target))
    return target.map((one) => pick(one, conditions)).find((one) => one !== null) ?? null;
  if (!isTargets(target)) return null;
  for (const [condition, inner] of Object.entries(target)) {
    if (condition !== 'default' && !conditions.includes(condition)) continue;
    const found = pick(inner, conditions);
    if (found !== null) return found;
  }
  return null;
}
