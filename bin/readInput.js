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
 * The text files of a folder by path within it; hidden ones and node_modules are left out.
 * @param {string} folder @returns {Record<string, string>}
 * @throws {Misuse} if there is no such folder, or it is too large
 */
export function readFolder(folder) {
  /** @type {Record<string, string>} */
  const files = {};
  let count = 0;
  let bytes = 0;
  const root = resolve(TYPED_IN, folder);
  for (const path of walk(root, '')) {
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
