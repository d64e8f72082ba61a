import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Ends the command with one sentence for people. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  console.error(`lamarck: ${sentence}`);
  process.exit(1);
}

/**
 * Runs a program to its end, and says whether it went well. What it prints goes to `output`: 1 for standard output, 2 for
 * standard error, which a command takes whose own standard output is read by a program.
 * @param {string} program @param {string[]} args @param {1 | 2} [output]
 */
export function run(program, args, output = 1) {
  // On Windows npm and npx are scripts, which only a shell can start.
  const shell = process.platform === 'win32';
  return spawnSync(program, args, { cwd: ROOT, stdio: ['inherit', output, 2], shell }).status === 0;
}

/** Whether a Node of this version is too old for the tools that build the page. @param {string} version as `20.19.1` */
export function isTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 12) || major === 21;
}

/** Ends the command with a sentence if this Node is too old. */
export function checkNode() {
  const { node } = process.versions;
  if (isTooOld(node))
    giveUp(`this is Node ${node}; install Node 20.19, 22.12 or newer from https://nodejs.org`);
}

/** Installs the packages if one that the lock file names is missing, or there in another version. */
export function install() {
  checkNode();
  if (isInstalled()) return;
  console.error('Installing packages …');
  // The tools that build the page are development packages: NODE_ENV must not leave them out.
  if (!run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], 2)) {
    giveUp('the packages could not be installed: see npm’s message above, mend its cause and try again');
  }
}

/** By content: a file's date says only when it was checked out. */
function isInstalled() {
  const found = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  );
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
  } catch {
    return {};
  }
}
