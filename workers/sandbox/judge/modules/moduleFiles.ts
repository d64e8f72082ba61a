import type { Files } from '../../../../src/evolution/task';
import { ImportError } from '../engine';
import type { Kit } from '../kits';
import { needsRealNode } from '../../harness/builtins/absent';
import { BUILTINS, REAL_NODE } from '../../harness/builtins/names';
import { commonJsWrapper, isCommonJs } from './commonJsText';
import { Packages } from './packages';
import { findFile, folderOf, isRelative, join } from './resolve';
import { freeTestGlobals, importsJest, stripTypes } from './sourceTools';

/** The name of the module that imports the test file. */
export const START = 'lamarck:start';
/** The module through which the realm hands `require` to modules. */
export const MODULES = 'lamarck:modules';
/** The name of the module that imports what `require` asked for. */
export const REQUIRE = 'lamarck:require';

const PROJECT = /^(?:file:\/\/)?\/project\//;
const TYPED = /\.[cm]?ts$/;
const JEST_MODULES: readonly string[] = ['vitest', '@jest/globals'];
const isProgram = (path: string): boolean => path.startsWith('program/');

/** A job's files as modules: what a request means, and the source of what it means. */
export class ModuleFiles {
  readonly #files: Files;
  readonly #packages: Packages;
  #kits: readonly Kit[] | null = null;

  constructor(files: Files) {
    this.#files = files;
    this.#packages = new Packages(files);
  }

  get paths(): string[] {
    return Object.keys(this.#files);
  }

  text(path: string): string | undefined {
    return Object.hasOwn(this.#files, path) ? this.#files[path] : undefined;
  }

  isCommonJs(path: string): boolean {
    return isCommonJs(path, this.text(path) ?? '', this.#packages.typeOf(path));
  }

  /** What the realm needs beyond the harness for these files. */
  get kits(): readonly Kit[] {
    return (this.#kits ??= this.paths.some((path) => this.#usesJest(path)) ? ['jest'] : []);
  }

  #usesJest(path: string): boolean {
    if (isProgram(path) || !/\.[cm]?[jt]s$/.test(path)) return false;
    return this.#testGlobals(path).length > 0 || importsJest(this.text(path) ?? '');
  }

  /** A program gets no test globals: it could change what its tests mean. */
  #testGlobals(path: string): readonly string[] {
    return isProgram(path) ? [] : freeTestGlobals(this.text(path) ?? '', TYPED.test(path));
  }

  /** A path, or `node:NAME` of a builtin, as `require` or `import` finds it. */
  resolve(base: string, request: string, way: 'require' | 'import'): string | ImportError {
    if (request === MODULES && this.text(base) !== undefined && this.isCommonJs(base)) return request;
    if (base === START || base === REQUIRE) return request;
    const builtin = request.replace(/^node:/, '');
    // A program's own tests count for nothing: they would be a way to pass.
    if (builtin === 'test' && isProgram(base)) return 'node:test:inert';
    if (BUILTINS.has(builtin)) return `node:${builtin}`;
    if (JEST_MODULES.includes(request)) {
      if (isProgram(base))
        return new ImportError(`'${request}' is for test files: a program can't import it`);
      return `node:${request}`;
    }
    const path = this.#find(base, request, way);
    if (path?.endsWith('.tsx') || path?.endsWith('.jsx'))
      return new ImportError(`${path}: JSX is not available in this sandbox`);
    if (path !== null) return path;
    if (REAL_NODE.has(builtin)) return new ImportError(needsRealNode(`node:${builtin}`));
    if (request.startsWith('node:'))
      return new ImportError(`No such built-in module: ${request}`, 'ERR_UNKNOWN_BUILTIN_MODULE');
    return this.#missing(base, request, way);
  }

  #find(base: string, request: string, way: 'require' | 'import'): string | null {
    const within = PROJECT.test(request) ? request.replace(PROJECT, '') : null;
    if (within !== null) return findFile(this.#files, within);
    if (isRelative(request)) {
      const path = join(folderOf(base), request);
      return path === null ? null : findFile(this.#files, path);
    }
    return this.#packages.resolve(base, request, ['node', way]);
  }

  #missing(base: string, request: string, way: 'require' | 'import'): ImportError {
    if (way === 'require') {
      const stack = `Require stack:\n- /project/${base}`;
      return new ImportError(`Cannot find module '${request}'\n${stack}`, 'MODULE_NOT_FOUND');
    }
    if (!isRelative(request))
      return new ImportError(`Cannot find package '${request}' imported from /project/${base}`);
    const path = join(folderOf(base), request);
    return new ImportError(`Cannot find module '/project/${path ?? request}' imported from /project/${base}`);
  }

  /** The source of an ES module; what is CommonJS or JSON is wrapped into one. */
  source(path: string): string | ImportError {
    const text = this.text(path);
    if (text === undefined) return new ImportError(`Cannot find module '${path}'`);
    if (path.endsWith('.json')) return `export default JSON.parse(${JSON.stringify(text)});`;
    if (this.isCommonJs(path)) return commonJsWrapper(path, text);
    const globals = this.#testGlobals(path);
    const imports = globals.length > 0 ? `import { ${globals.join(', ')} } from '@jest/globals';` : '';
    const plain = TYPED.test(path) ? stripTypes(text) : text;
    return imports + metaOf(path, plain) + plain.replace(/^#!/, '//');
  }

  /** A CommonJS file as the text of a function of its five variables. */
  commonJs(path: string): string {
    const text = this.text(path) ?? '';
    const plain = (TYPED.test(path) ? stripTypes(text) : text).replace(/^#!/, '//');
    const globals = this.#testGlobals(path);
    const body =
      globals.length === 0
        ? plain
        : `const { ${globals.join(', ')} } = require('@jest/globals'); return (() => {${plain}\n})();`;
    return `(function (exports, require, module, __filename, __dirname) {${body}\n})`;
  }
}

/** The engine's own `import.meta` is empty; the module itself fills it in, in front of its first line. */
function metaOf(path: string, text: string): string {
  if (!text.includes('import.meta')) return '';
  const filename = `/project/${path}`;
  const url = `file://${encodeURI(filename)}`;
  const dirname = filename.slice(0, filename.lastIndexOf('/'));
  const resolve = '(to) => /^[a-z]+:/.test(to) ? to : new URL(to, import.meta.url).href';
  return `Object.assign(import.meta, { ...${JSON.stringify({ dirname, filename })}, resolve: ${resolve}, url: ${JSON.stringify(url)} });`;
}
