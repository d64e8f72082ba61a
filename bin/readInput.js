import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Misuse } from './commandLine.js';

/** A folder larger than this is no program with tests, but something else that was named by mistake. */
const MOST_FILES = 2_000;
const MOST_BYTES = 16 * 1024 * 1024;
/** Larger files are data or bundles; leaving them out keeps a test folder readable. */
const LARGEST_FILE_BYTES = 1024 * 1024;

/** `npm run` starts a command in the project's folder; paths are meant from where it was typed. */
const TYPED_IN = process.env.npm_lifecycle_event === 'lamarck' ? (process.env.INIT_CWD ?? '.') : '.';

/** @param {string | undefined} path @param {string} what @returns {string} @throws {Misuse} */
export function readText(path, what) {
  if (path === undefined) throw new Misuse(`which ${what}? Name one after the command`);
  try {
    return readFileSync(resolve(TYPED_IN, path), 'utf8');
  } catch (error) {
    throw new Misuse(`${path} can't be read: ${reason(error)}`);
  }
}

/**
 * The text files of a folder by path within it, with the packages that its `package.json` names as dependencies and what these need;
 * hidden ones and all else in node_modules are left out.
 * @param {string} folder @returns {Record<string, string>}
 * @throws {Misuse} if there is no such folder, or it is too large
 */
export function readFolder(folder) {
  /** @type {Record<string, string>} */
  const files = {};
  let count = 0;
  let bytes = 0;
  const root = resolve(TYPED_IN, folder);
  for (const path of [...walk(root, ''), ...dependencies(root)]) {
    const content = readFileSync(join(root, path));
    if (content.length > LARGEST_FILE_BYTES || content.includes(0)) continue;
    bytes += content.length;
    if (++count > MOST_FILES || bytes > MOST_BYTES) {
      throw new Misuse(
        `${folder} holds more than ${MOST_FILES} files or ${MOST_BYTES / 1024 / 1024} MB of text: name a smaller folder`,
      );
    }
    files[path] = content.toString('utf8');
  }
  return files;
}

/** Modules of packages; their documents, types and tests are nothing that a program imports. */
const OF_A_PACKAGE = /\.(?:[cm]?js|json)$/;
const TESTS = /\.(?:test|spec)\.[cm]?js$/;

/** @param {string} root @returns {Generator<string>} */
function* dependencies(root) {
  const names = dependenciesOf(join(root, 'package.json'));
  for (const name of names) {
    const home = `node_modules/${name}`;
    for (const more of dependenciesOf(join(root, home, 'package.json'))) names.add(more);
    if (!statSync(join(root, home), { throwIfNoEntry: false })) continue;
    for (const path of walk(root, home)) if (OF_A_PACKAGE.test(path) && !TESTS.test(path)) yield path;
  }
}

/** The packages that a `package.json` names; none if there is none that can be read. @param {string} path */
function dependenciesOf(path) {
  try {
    return new Set(Object.keys(JSON.parse(readFileSync(path, 'utf8')).dependencies ?? {}));
  } catch {
    return new Set();
  }
}

/** Folders behind links are left out: they may lead in a circle. @param {string} folder @param {string} under @returns {Generator<string>} */
function* walk(folder, under) {
  for (const entry of list(join(folder, under))) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = under === '' ? name : `${under}/${name}`;
    if (entry.isDirectory()) yield* walk(folder, path);
    else if (statSync(join(folder, path), { throwIfNoEntry: false })?.isFile()) yield path;
  }
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new Misuse(`the folder ${folder} can't be read: ${reason(error)}`);
  }
}

/** @param {unknown} error */
function reason(error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'ENOENT') return 'it is not there';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOTDIR') return 'it is a file';
  return message;
}
