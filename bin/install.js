import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Ends the command with one sentence for people. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  console.error(`lamarck: ${sentence}`);
  process.exit(1);
}

/** Runs a program to its end, its output on ours. @param {string} program @param {string[]} args @returns {boolean} */
export function run(program, args) {
  const windows = process.platform === 'win32';
  return spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', shell: windows }).status === 0;
}

/** Refuses a Node that is too old, and installs the packages if they are missing or older than the lock file. */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(`this is Node ${process.versions.node}; install Node 20.19 or newer from https://nodejs.org`);
  }
  const lock = `${ROOT}package-lock.json`;
  const installed = `${ROOT}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1000) return;
  console.log('Installing packages …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund']))
    giveUp('npm ci failed: see above, mend it and try again');
}
