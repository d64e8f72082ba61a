// readJob.js: reads a program and its tests from the disk, with all that they import from files beside them.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';

const IMPORTS = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])(\.{1,2}\/[^'"]+)\1/g;

/**
 * @param {string[]} paths program files first; test files are those named like tests, or else the last one.
 * @returns {{ job: any, disk: Map<string, string> }} what the bench is asked, and where each of its files came from.
 * @throws Error if a file can not be read.
 */
export function readJob(paths) {
  const named = paths.filter((path) => /\.(test|spec)\.[cm]?js$/.test(path));
  const tests = new Set((named.length > 0 ? named : paths.slice(-1)).map((path) => resolve(path)));
  const programs = paths.map((path) => resolve(path)).filter((path) => !tests.has(path));
  const program = readAll(programs, tests);
  const visible = readAll([...tests], new Set(program.keys()));

  const all = [...program.keys(), ...visible.keys()];
  const root = commonFolder(all);
  const short = (path) => relative(root, path).split(sep).join('/');
  // The bench knows a test by its name.
  const shortTest = (path) => {
    const name = short(path);
    return !tests.has(path) || /\.(test|spec)\.[cm]?js$/.test(name)
      ? name
      : name.replace(/(\.[cm]?js)?$/, '.test$&');
  };
  const isScript = [...program.values(), ...visible.values()].every(
    (text) => !/^\s*(import|export)\b|\brequire\s*\(|\bmodule\.exports\b/m.test(text),
  );
  const files = (texts, name) => Object.fromEntries([...texts].map(([path, text]) => [name(path), text]));
  const job = {
    format: isScript ? 'script' : 'modules',
    program: files(program, short),
    visible: files(visible, shortTest),
    instruction: '',
    tried: [],
  };
  return { job, disk: new Map([...program.keys()].map((path) => [short(path), relative('.', path)])) };
}

/** These files and all that they import from beside them, but for `others`. */
function readAll(paths, others) {
  const texts = new Map();
  const open = [...paths];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (texts.has(path) || others.has(path)) continue;
    if (!existsSync(path)) throw new Error(`${path} can not be read: there is no such file`);
    const text = readFileSync(path, 'utf8');
    texts.set(path, text);
    for (const [, , target] of text.matchAll(IMPORTS)) {
      const found = [target, `${target}.js`, `${target}/index.js`]
        .map((name) => resolve(dirname(path), name))
        .find((name) => existsSync(name) && statSync(name).isFile());
      if (found) open.push(found);
    }
  }
  return texts;
}

function commonFolder(paths) {
  let folder = dirname(paths[0] ?? resolve('.'));
  while (
    basename(folder) !== '' &&
    !paths.every((path) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
  ) {
    folder = dirname(folder);
  }
  return folder;
}
