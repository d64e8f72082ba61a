import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the benchmark that comes with Lamarck. */
export const BENCHMARKS = fileURLToPath(new URL('../../static/benchmarks', import.meta.url));

/**
 * A program as it should be: `program` holds the corrected modules, `visible` and `heldOut` its tests, by their path
 * inside the program's folder.
 * @typedef {{ name: string, program: Record<string, string>, visible: Record<string, string>, heldOut: Record<string, string> }} Solved
 */

/** All programs of the benchmark with their solutions, by name. @returns {Solved[]} */
export function solvedPrograms() {
  const root = join(BENCHMARKS, 'programs');
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => solved(join(root, name), name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @param {string} folder @param {string} name @returns {Solved} */
function solved(folder, name) {
  return {
    name,
    program: { ...textsIn(folder, 'program', 'program'), ...textsIn(folder, 'solution', 'program') },
    visible: textsIn(folder, 'visible', 'visible'),
    heldOut: textsIn(folder, 'held-out', 'held-out'),
  };
}

/** @param {string} folder @param {string} part @param {string} as @returns {Record<string, string>} */
function textsIn(folder, part, as) {
  const home = join(folder, part);
  if (!existsSync(home)) return {};
  const files = readdirSync(home, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js'))
    .sort();
  return Object.fromEntries(files.map((file) => [`${as}/${file}`, readFileSync(join(home, file), 'utf8')]));
}
