import type { Files } from '../../evolution/task';
import { FOLDER } from './folder';

/**
 * What npm has to install for the job: the program's `package.json` and, if there is one, its lock; null if the job uses no
 * packages. Packages among the program's own files are linked to where they are mounted.
 */
export function packagesOf(files: Files): Files | null {
  const text = files['program/package.json'];
  if (text === undefined || !dependsOnPackages(text)) return null;
  const lock = files['program/package-lock.json'];
  const local = text.replaceAll(/"file:(?:\.\/)?(?=[^/])/g, `"file:${FOLDER}/program/`);
  return { 'package.json': local, ...(lock !== undefined && { 'package-lock.json': lock }) };
}

/** True if this `package.json` names dependencies. A damaged one does not: who reads it next says so. */
export function dependsOnPackages(packageJson: string): boolean {
  try {
    const { dependencies, devDependencies } = JSON.parse(packageJson) as Record<string, object | undefined>;
    return Object.keys({ ...dependencies, ...devDependencies }).length > 0;
  } catch {
    return false;
  }
}
