import type { Files } from '../../evolution/task';

/** A path as files are named, from the folder in which one stands: without './', '..' or a '/' at either end; '' is the root. */
export function resolve(path: string, folder: string): string {
  const parts = path.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** True if files lie in that folder; the root is always there. */
export const isFolder = (folder: string, files: Files): boolean =>
  folder === '' || Object.keys(files).some((path) => path.startsWith(`${folder}/`));

/** What lies in a folder, sorted; folders end in '/'. Empty for what is no folder. */
export function entriesOf(folder: string, files: Files): string[] {
  const start = folder === '' ? 0 : folder.length + 1;
  const inside = Object.keys(files).filter((path) => folder === '' || path.startsWith(`${folder}/`));
  return [...new Set(inside.map((path) => path.slice(start).replace(/\/.*/s, '/')))].sort();
}
