import type { Files } from '../../../src/evolution/task';
import { ImportError } from './engine';
import { commonJsWrapper, isCommonJs, isRelative, resolveFile } from './resolve';

/** Node's modules that the realm has; see `harness/builtins`. */
const BUILTINS = new Set([
  'assert', 'assert/strict', 'buffer', 'console', 'events', 'fs', 'fs/promises', 'os', 'path', 'path/posix', 'perf_hooks', 'process',
  'querystring', 'string_decoder', 'test', 'timers', 'timers/promises', 'url', 'util',
]); // prettier-ignore

/** The name of the module that imports the test file. */
export const START = 'lamarck:start';

const PROJECT = /^(?:file:\/\/)?\/project\//;

/** A job's files as modules: what a request means, and the source of what it means. */
export class ModuleFiles {
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  get paths(): string[] {
    return Object.keys(this.#files);
  }

  text(path: string): string | undefined {
    return Object.hasOwn(this.#files, path) ? this.#files[path] : undefined;
  }

  isCommonJs(path: string): boolean {
    return isCommonJs(path, this.text(path) ?? '');
  }

  /** A path, or `node:NAME` of a builtin. */
  resolve(base: string, request: string): string | ImportError {
    if (request === 'lamarck:commonjs' && this.isCommonJs(base)) return request;
    if (base === START) return request;
    const builtin = request.replace(/^node:/, '');
    // A program's own tests count for nothing: they would be a way to pass.
    if (builtin === 'test' && base.startsWith('program/')) return 'node:test:inert';
    if (BUILTINS.has(builtin)) return `node:${builtin}`;
    const [from, wanted] = PROJECT.test(request)
      ? ['', `./${request.replace(PROJECT, '')}`]
      : [base, request];
    const path = isRelative(wanted) ? resolveFile(this.#files, from, wanted) : null;
    return path ?? new ImportError(`Cannot find module '${request}' imported from ${base}`);
  }

  /** The source of an ES module; what is CommonJS or JSON is wrapped into one. */
  source(path: string): string | ImportError {
    const text = this.text(path);
    if (text === undefined) return new ImportError(`Cannot find module '${path}'`);
    if (path.endsWith('.json')) return `export default JSON.parse(${JSON.stringify(text)});`;
    if (isCommonJs(path, text)) return commonJsWrapper(path, text);
    return withMeta(path, text);
  }
}

/** This build of the engine can't fill in `import.meta`: what is read of it is written into the text. */
export function withMeta(path: string, text: string): string {
  if (!text.includes('import.meta')) return text;
  const filename = `/project/${path}`;
  const values: Record<string, string> = {
    url: `file://${filename}`,
    filename,
    dirname: filename.slice(0, filename.lastIndexOf('/')),
  };
  return text.replace(/\bimport\.meta\.(url|filename|dirname)\b/g, (_, name: string) =>
    JSON.stringify(values[name]),
  );
}
