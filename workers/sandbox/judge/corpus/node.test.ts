import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Files } from '../../../../src/evolution/task';
import { theJudge } from '../testJudge';
import { DIFFERENCES, linesOf } from './differences';

const HERE = dirname(fileURLToPath(import.meta.url));

/** The corpus, laid out as a project; nothing called node_modules can lie in a repository. */
let folder: string;
let files: Files;

function filesUnder(root: string): Files {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
    }),
  );
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  cpSync(join(HERE, 'values'), folder, { recursive: true });
  renameSync(join(folder, 'packages'), join(folder, 'node_modules'));
  files = filesUnder(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What each observation came to, by its expression. */
function observed(output: string): Map<string, string> {
  const lines = output.split('\n').filter((line) => line.startsWith('["'));
  return new Map(lines.map((line) => JSON.parse(line) as [string, string]));
}

function inNode(file: string): Map<string, string> {
  const env = { ...process.env, TZ: 'UTC', LANG: 'en_US.UTF-8', NODE_OPTIONS: '' };
  const { stdout } = spawnSync(process.execPath, ['--test-reporter=tap', file], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return observed(stdout);
}

async function inJudge(file: string): Promise<Map<string, string>> {
  const verdict = await (await theJudge()).judge({ format: 'modules', files, tests: [file] });
  expect(verdict.message ?? verdict.ending).toBe('finished');
  return observed(verdict.output);
}

/**
 * Node's clock is a real one: where a busy machine lets a timer of a millisecond expire early, what it comes to is another
 * order of events. The judge must agree with one of so many further runs.
 */
const NODE_AGAIN = 3;

const CORPUS = readdirSync(join(HERE, 'values')).filter((name) => name.endsWith('.test.js'));

describe('values: what Node makes of an expression, the judge makes of it', () => {
  it.each(CORPUS)('%s', async (file) => {
    let node = inNode(file);
    const judge = await inJudge(file);
    expect([...judge.keys()]).toEqual([...node.keys()]);
    const known = linesOf(DIFFERENCES[file]);
    let differing = [...node.keys()].filter((line) => node.get(line) !== judge.get(line));
    for (let again = 0; again < NODE_AGAIN && differing.some((line) => !known.includes(line)); again += 1) {
      node = inNode(file);
      differing = differing.filter((line) => known.includes(line) || node.get(line) !== judge.get(line));
    }
    const shown = differing
      .filter((line) => !known.includes(line))
      .map((line) => ({ line, node: node.get(line), judge: judge.get(line) }));
    expect(shown, 'differences that nobody has explained').toEqual([]);
    expect(
      known.filter((line) => !differing.includes(line)),
      'no longer differ',
    ).toEqual([]);
  });

  it('leans on five hundred corners or more', () => {
    const count = CORPUS.map((file) => files[file]!.split('String.raw`')[1]!.trim().split('\n').length);
    expect(count.reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(500);
  });
});
