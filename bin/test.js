import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from './browser.js';
import { build } from './build.js';
import { giveUp, install, run } from './install.js';

install();
process.env.CHROME_PATH = await browser();

const reports = mkdtempSync(join(tmpdir(), 'lamarck-test-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
const unit = join(reports, 'unit.json');
const e2e = join(reports, 'e2e.json');
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = e2e;

step('type check', ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings']);
step('lint', ['eslint', '.']);
step('format', ['prettier', '--check', '.', '--log-level', 'warn']);
step('unit tests', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]);
console.log('\n── build');
build();
step('end-to-end tests', ['playwright', 'test', '--reporter=list,json']);
console.log(`\n${count()}`);

/** Runs one of the checks; the first that fails ends the command. @param {string} name @param {string[]} command */
function step(name, command) {
  console.log(`\n── ${name}`);
  if (run('npx', command)) return;
  console.log(`\n${count()}`);
  giveUp(`the ${name} failed: see above; what comes after was not run`);
}

/** Passed and failed tests so far, from the reports of the two test runners. */
function count() {
  const units = readReport(unit);
  const ends = readReport(e2e)?.stats;
  const passed = (units?.numPassedTests ?? 0) + (ends?.expected ?? 0);
  const failed = (units?.numFailedTests ?? 0) + (ends?.unexpected ?? 0) + (ends?.flaky ?? 0);
  return `${passed} passed, ${failed} failed`;
}

/** @param {string} place */
function readReport(place) {
  try {
    return JSON.parse(readFileSync(place, 'utf8'));
  } catch {
    return undefined;
  }
}
