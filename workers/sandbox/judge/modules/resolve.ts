import type { Files } from '../../../../src/evolution/task';

const ENDINGS = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts', '.json'];
const TRIED = ['', ...ENDINGS, ...ENDINGS.map((ending) => `/index${ending}`)];

/** Folder of a path, without the slash; '' for a file at the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** A folder plus a relative path, without `.` and `..`; null if it leads outside. */
export function join(folder: string, request: string): string | null {
  const parts = folder ? folder.split('/') : [];
  for (const part of request.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** A path as Node finds it, without extension and in folders too, as bundlers and Jest find it. */
export function findFile(files: Files, path: string): string | null {
  const has = (candidate: string) => Object.hasOwn(files, candidate);
  const found = TRIED.map((ending) => path + ending).find(has);
  if (found !== undefined) return found;
  // TypeScript's sources name what they are compiled to.
  const typed = path.replace(/\.([cm]?)js$/, '.$1ts');
  return typed !== path && has(typed) ? typed : null;
}

/** Whether a request names a file and not a package. */
export const isRelative = (request: string): boolean => /^\.{1,2}(\/|$)/.test(request);
