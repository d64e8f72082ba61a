import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Files } from '../../../../src/evolution/task';
import { theJudge } from '../testJudge';
import { JEST_DIFFERENCES, linesOf } from './differences';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROJECT = resolve(HERE, '../../../..');
const NAMES = readdirSync(join(HERE, 'jest'));
const FILES: Files = Object.fromEntries(
  NAMES.map((name) => [name, readFileSync(join(HERE, 'jest', name), 'utf8')]),
);

/** Vitest's report, as far as it is read. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

let folder: string;
let report: Report;

beforeAll(() => {
  // Inside the project, so that the installed Vitest is found from there.
  folder = mkdtempSync(join(PROJECT, 'test-results-'));
  cpSync(join(HERE, 'jest'), folder, { recursive: true });
  const include = ['*.{test,spec}.?s'];
  // Where `CI` is set Vitest fails what is marked `only`, unless it is told that this is meant.
  const config = { root: folder, test: { globals: true, include, pool: 'forks', allowOnly: true } };
  writeFileSync(join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify(config)};`);
  const vitest = join(PROJECT, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--reporter=json', '--outputFile=report.json'];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const ran = spawnSync(process.execPath, [vitest, ...options], { cwd: folder, env, encoding: 'utf8' });
  if (!existsSync(join(folder, 'report.json'))) throw new Error(ran.stderr);
  report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STATES: Record<string, string> = { pending: 'skipped', disabled: 'skipped' };

/** Each test's outcome by its path; a name that stands twice is numbered. */
function byName(tests: readonly (readonly [name: string, outcome: string])[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, outcome] of tests) {
    let key = name;
    for (let i = 2; Object.hasOwn(found, key); i += 1) key = `${name} (${i})`;
    found[key] = outcome;
  }
  return found;
}

describe('the Jest manner: what Vitest makes of a test, the judge makes of it', () => {
  it.each(NAMES.filter((name) => /\.(test|spec)\.[jt]s$/.test(name)))('%s', async (file) => {
    const inVitest = report.testResults.find(({ name }) => name.endsWith(`/${file}`))!;
    const wanted = byName(
      inVitest.assertionResults.map(({ ancestorTitles, title, status }) => [
        [...ancestorTitles, title].join(' › '),
        STATES[status] ?? status,
      ]),
    );
    const verdict = await (await theJudge()).judge({ format: 'modules', files: FILES, tests: [file] });
    expect(verdict.message ?? verdict.ending).toBe('finished');
    const judged = byName(verdict.tests.map(({ name, outcome }) => [name, outcome]));

    const known = linesOf(JEST_DIFFERENCES[file]);
    const differing = [...new Set([...Object.keys(wanted), ...Object.keys(judged)])].filter(
      (name) => wanted[name] !== judged[name],
    );
    const unexplained = differing.filter((name) => !known.includes(name));
    expect(
      unexplained.map((name) => ({ name, vitest: wanted[name], judge: judged[name] })),
      'differences that nobody has explained',
    ).toEqual([]);
    expect(
      known.filter((name) => !differing.includes(name)),
      'no longer differ',
    ).toEqual([]);
  });
});
