import type { Files } from '../../../src/evolution/task';

const TRIED = ['', '.js', '.mjs', '.cjs', '.json', '/index.js', '/index.mjs', '/index.cjs', '/index.json'];

/** Folder of a path, without the slash; '' for a file at the top. */
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** `base` plus a relative path, without `.` and `..`; null if it leads outside. */
function join(folder: string, request: string): string | null {
  const parts = folder ? folder.split('/') : [];
  for (const part of request.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The file that `request` means when asked for by the file `base`: as Node does it, and without extension too. */
export function resolveFile(files: Files, base: string, request: string): string | null {
  const path = join(folderOf(base), request);
  if (path === null) return null;
  return TRIED.map((ending) => path + ending).find((candidate) => Object.hasOwn(files, candidate)) ?? null;
}

/** Whether a request names a file and not a package. */
export const isRelative = (request: string): boolean => /^\.{1,2}(\/|$)/.test(request);

const MODULE_SYNTAX =
  /(?:^|[;}\n])[ \t]*(?:import\s*(?:[\w$]+[\s,]|\{|\*|['"])|export\s*(?:\{|\*|default\b|const\b|let\b|var\b|function\b|class\b|async\b))/;
const COMMON_JS_SYNTAX = /\brequire\s*\(|\bmodule\.exports\b|\bexports\s*[.[=]|\b__(?:dir|file)name\b/;

/** Whether a file is CommonJS: by its extension, else because it uses `require` or `exports` and no module syntax. */
export function isCommonJs(path: string, text: string): boolean {
  if (path.endsWith('.cjs')) return true;
  return !path.endsWith('.mjs') && !MODULE_SYNTAX.test(text) && COMMON_JS_SYNTAX.test(text);
}

const EXPORT_PATTERNS = [
  /\b(?:module\.)?exports\.([A-Za-z_$][\w$]*)\s*=/g,
  /\b(?:module\.)?exports\[['"]([A-Za-z_$][\w$]*)['"]\]\s*=/g,
  /Object\.defineProperty\(\s*(?:module\.)?exports\s*,\s*['"]([A-Za-z_$][\w$]*)['"]/g,
];

/**
 * The names that a CommonJS file seems to export, found in its text, as Node finds them (cjs-module-lexer): assignments
 * to `exports.x` and the keys of an object literal assigned to `module.exports`.
 */
export function commonJsNames(text: string): string[] {
  const names = new Set<string>();
  for (const pattern of EXPORT_PATTERNS) for (const match of text.matchAll(pattern)) names.add(match[1]!);
  const literal = /\bmodule\.exports\s*=\s*\{([^]*?)\}\s*;?\s*(?:$|\n)/.exec(text)?.[1] ?? '';
  for (const match of literal.matchAll(
    /(?:^|[,{\n])\s*(?:async\s+)?(?:['"])?([A-Za-z_$][\w$]*)(?:['"])?\s*(?=[,:(}\n]|$)/g,
  )) {
    names.add(match[1]!);
  }
  names.delete('default');
  return [...names];
}

/** An ES module that hands on what a CommonJS file exports. */
export function commonJsWrapper(path: string, text: string): string {
  const names = commonJsNames(text);
  const lines = [
    `import { load } from 'lamarck:commonjs';`,
    `const exported = load(${JSON.stringify(path)});`,
  ];
  lines.push('export default exported;');
  names.forEach((name, i) =>
    lines.push(`const export${i} = exported?.${name}; export { export${i} as ${name} };`),
  );
  return lines.join('\n');
}
