import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, ROOT, run } from './install.js';

const PARTS = [
  'src',
  'workers',
  'static',
  'public',
  'index.html',
  'vite.config.ts',
  'svelte.config.js',
  'package.json',
];

/** Builds the page if it is missing or older than what it is made of. */
export function build() {
  const built = join(ROOT, 'dist/index.html');
  const newest = Math.max(...PARTS.map((part) => newestIn(join(ROOT, part))));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  console.error('Building the page …');
  if (!run('npx', ['vite', 'build', '--logLevel', 'warn'])) giveUp('the build failed: see above');
}

/** @param {string} path @returns {number} milliseconds since 1970 */
function newestIn(path) {
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  return Math.max(about.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
