import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { candidate, MARK, TEST_FILE } from '../candidate.js';

const PYTHON = new URL('../candidate/python/', import.meta.url);
const PYTHON_FILES = {
  'bookings.py': readFileSync(new URL('bookings.py', PYTHON), 'utf8'),
  'bookings_test.py': readFileSync(new URL('bookings_test.py', PYTHON), 'utf8'),
};

/** @param {number} n @returns {Record<string, string>} */
const inJavaScript = (n) => ({ ...candidate(n), 'package.json': '{ "type": "module" }' });

/** @param {number} n @returns {Record<string, string>} */
const inPython = (n) => ({
  ...PYTHON_FILES,
  'bookings.py': PYTHON_FILES['bookings.py'].replace(MARK, `${MARK} + 0 * ${n}`),
});

/** @typedef {{ command: string, args: string[], files: (n: number) => Record<string, string> }} Program */

/** @type {Record<'node FILE' | 'node --test' | 'python3', Program>} */
export const PROCESSES = {
  'node FILE': { command: process.execPath, args: [TEST_FILE], files: inJavaScript },
  'node --test': { command: process.execPath, args: ['--test', TEST_FILE], files: inJavaScript },
  // Without a cache of its own: two candidates of one second and size would share it.
  python3: { command: 'python3', args: ['-B', 'bookings_test.py'], files: inPython },
};

/**
 * Runs candidate n in a process of its own, as a harness without a sandbox would do: files on a disk, status 0 if it passes.
 * @param {Program} program @param {number} n @returns {number} seconds, from the first file to the process's end
 */
export function runProcess({ command, args, files }, n) {
  const folder = mkdtempSync(join(tmpdir(), 'lamarck-bench-'));
  const began = performance.now();
  for (const [path, text] of Object.entries(files(n))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  const seconds = (performance.now() - began) / 1000;
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`${command} failed on the benchmark's candidate: ${stderr}`);
  return seconds;
}
