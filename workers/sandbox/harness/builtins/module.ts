import { PROJECT_FOLDER } from './fileSystem';
import { BUILTINS, REAL_NODE } from './names';

const NAMES = [...BUILTINS, ...REAL_NODE].sort();
/** Node lists these only with their prefix. */
const PREFIXED = ['sea', 'test', 'test/reporters'];

/** `node:module`: `require` for modules, and the names of the builtins. */
export function createModule(requireFor: (base: string) => unknown): Record<string, unknown> {
  const builtinModules = NAMES.filter((name) => !PREFIXED.includes(name));
  const isBuiltin = (name: unknown): boolean => {
    const plain = String(name).replace(/^node:/, '');
    return NAMES.includes(plain) && (plain !== name || !PREFIXED.includes(plain));
  };
  const createRequire = (from: unknown): unknown => {
    const path = decodeURI(String(from).replace(/^file:\/\//, ''));
    if (!path.startsWith('/'))
      throw Object.assign(
        new TypeError(
          "The argument 'filename' must be a file URL object, file URL string, or absolute path string. " +
            `Received '${String(from)}'`,
        ),
        { code: 'ERR_INVALID_ARG_VALUE' },
      );
    return requireFor(path.startsWith(`${PROJECT_FOLDER}/`) ? path.slice(PROJECT_FOLDER.length + 1) : path);
  };
  return { createRequire, builtinModules, isBuiltin };
}
