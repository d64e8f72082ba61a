import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, giveUp, ROOT } from './install.js';

checkNode();

/** Jest, and packages that bring their specs along, written in its manner by others. */
const JEST = 'jest@29';
const PACKAGES = {
  'change-case': '4.1.2',
  'title-case': '3.0.3',
  'swap-case': '2.0.2',
  'sponge-case': '1.0.1',
  'is-upper-case': '2.0.2',
  'is-lower-case': '2.0.2',
};
/** What change-case brings along; all of them have specs. */
const BROUGHT = [
  'camel',
  'capital',
  'constant',
  'dot',
  'header',
  'no',
  'param',
  'pascal',
  'path',
  'sentence',
  'snake',
];
const NAMES = [
  ...Object.keys(PACKAGES),
  ...BROUGHT.map((name) => `${name}-case`),
  ...['upper-case', 'lower-case', 'upper-case-first'],
];

/** @typedef {Record<string, string>} Outcomes each test's outcome by its file and path */

const folder = mkdtempSync(join(tmpdir(), 'lamarck-jest-'));
try {
  const wanted = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--no-audit', '--no-fund', JEST, ...wanted], folder);
  const project = layOut();
  const asTheyAre = compare('as they are', project);
  // What all of them build on, broken: now the failures must be the same ones.
  const broken = join(project, 'node_modules/lower-case/dist/index.js');
  writeFileSync(broken, readFileSync(broken, 'utf8').replaceAll('toLowerCase', 'toUpperCase'));
  if (compare('with lower-case broken', project) + asTheyAre > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Says which tests come out otherwise in the judge than under Jest; gives how many. @param {string} how @param {string} project */
function compare(how, project) {
  const jest = ofJest(project);
  const judge = ofJudge(project);
  const names = [...new Set([...Object.keys(jest), ...Object.keys(judge)])].sort();
  const differing = names.filter((name) => jest[name] !== judge[name]);
  for (const name of differing) console.log(`${name}: ${jest[name]} under Jest, ${judge[name]} in the judge`);
  const all = Object.values(jest);
  const passed = all.filter((outcome) => outcome === 'passed').length;
  console.log(
    `${NAMES.length} packages ${how}: ${all.length} tests under Jest (${passed} passed), ${Object.keys(judge).length} in the judge; ${differing.length} differ`,
  );
  return differing.length;
}

/** One project with each package as a folder of its own, and what they need in `node_modules`. @returns {string} */
function layOut() {
  const project = join(folder, 'project');
  mkdirSync(project);
  for (const name of NAMES) {
    const home = join(folder, 'node_modules', name);
    cpSync(join(home, 'dist'), join(project, name), { recursive: true });
  }
  const needed = ['tslib', ...NAMES];
  const dependencies = Object.fromEntries(needed.map((name) => [name, '*']));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, dependencies }));
  for (const name of needed)
    cpSync(join(folder, 'node_modules', name), join(project, 'node_modules', name), { recursive: true });
  return project;
}

/** @param {string} project @returns {Outcomes} */
function ofJest(project) {
  const report = join(folder, 'report.json');
  const jest = join(folder, 'node_modules/jest/bin/jest.js');
  // Some of the tests may fail; the report tells.
  spawnSync(process.execPath, [jest, '--json', `--outputFile=${report}`, '--rootDir', project], {
    cwd: project,
  });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return byName(
    testResults.flatMap((/** @type {any} */ { name, assertionResults }) =>
      assertionResults.map((/** @type {any} */ { ancestorTitles, title, status }) => ({
        file: name.slice(project.length + 1),
        name: [...ancestorTitles, title].join(' › '),
        outcome: status === 'pending' ? 'skipped' : status,
      })),
    ),
  );
}

/** @param {string} project @returns {Outcomes} */
function ofJudge(project) {
  const text = run(process.execPath, ['bin/lamarck.js', 'judge', '--dir', project, '--json'], ROOT);
  return byName(JSON.parse(text.trimEnd().split('\n').at(-1) ?? '').tests);
}

/** A name that stands twice is numbered. @param {readonly { file: string, name: string, outcome: string }[]} tests @returns {Outcomes} */
function byName(tests) {
  /** @type {Outcomes} */
  const found = {};
  for (const { file, name, outcome } of tests) {
    let key = `${file}: ${name}`;
    for (let i = 2; Object.hasOwn(found, key); i += 1) key = `${file}: ${name} (${i})`;
    found[key] = outcome;
  }
  return found;
}

/** @param {string} command @param {string[]} args @param {string} cwd @returns {string} what it printed */
function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) giveUp(`${command} ${args[0]} failed: ${stderr.trim().split('\n').at(-1)}`);
  return stdout;
}
