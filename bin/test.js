import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { giveUp, install, run } from './install.js';

install();
const { browser } = await import('./browser.js');
process.env.CHROME_PATH = await browser();

const unit = join(tmpdir(), `lamarck-unit-${process.pid}.json`);
const e2e = join(tmpdir(), `lamarck-e2e-${process.pid}.json`);
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = e2e;

/** @type {[string, string[]][]} */
const steps = [
  ['type check', ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']],
  ['lint', ['eslint', '.']],
  ['format', ['prettier', '--check', '.', '--log-level', 'warn']],
  ['unit tests', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]],
  ['build', ['vite', 'build', '--logLevel', 'warn']],
  ['end-to-end tests', ['playwright', 'test', '--reporter=list,json']],
];
for (const [name, command] of steps) {
  console.log(`\n── ${name}`);
  if (!run('npx', command)) giveUp(`${name} failed: see above`);
}

const units = JSON.parse(readFileSync(unit, 'utf8'));
const ends = JSON.parse(readFileSync(e2e, 'utf8')).stats;
rmSync(unit);
rmSync(e2e);
const passed = units.numPassedTests + ends.expected + ends.flaky;
console.log(`\n${passed} passed, ${units.numFailedTests + ends.unexpected} failed`);
