import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, ROOT, run } from './install.js';

/** What the page is made of. */
const PARTS = [
  'src',
  'workers',
  'static',
  'public',
  'index.html',
  'vite.config.ts',
  'svelte.config.js',
  'package-lock.json',
];

/** Names what the built page was made of; written last, so that a build that broke off is done again. */
const STAMP = join(ROOT, 'dist', 'built-from.txt');

/** Builds the page if it is missing, or was made of anything else than what is here now. */
export function build() {
  const stamp = contentOfParts();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  console.error('Building the page …');
  if (!run('npx', ['vite', 'build', '--logLevel', 'error'], 2)) {
    giveUp('the page could not be built: see the message above');
  }
  writeFileSync(STAMP, stamp);
}

function contentOfParts() {
  const hash = createHash('sha256');
  for (const part of PARTS) addTo(hash, part);
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addTo(hash, path) {
  const place = join(ROOT, path);
  if (statSync(place).isDirectory()) {
    for (const name of readdirSync(place).sort()) addTo(hash, `${path}/${name}`);
  } else if (!path.endsWith('.test.ts')) {
    const content = readFileSync(place);
    hash.update(`${path} ${content.length}\n`).update(content);
  }
}
