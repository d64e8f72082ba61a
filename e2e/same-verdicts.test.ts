import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Files } from '../src/evolution/task';
import type { JudgeJob } from '../src/sandbox/sandbox';
import { FORGERIES } from './attacks/forgeries.js';
import { jobOfHang } from './attacks/hang.js';
import { HANGS } from './attacks/hangs.js';
import { JudgeInNode } from './judgeInNode';

test.setTimeout(600_000);

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAMS = 'static/benchmarks/programs';
const CORPUS = 'workers/sandbox/judge/corpus';

/** Hangs whose end lies where the engine's stack or memory ends: what would differ first. */
const AT_THE_LIMITS = /recursion|itself|nested|memory in|growing text/;

/**
 * Builtins and the parser that call themselves take more of the browser's own stack than the engine counts, and in a worker of
 * Chromium that ends first. They are cut off in both, but not with the same words (THREAT_MODEL.md, "The browser's own stack").
 */
const BY_THE_BROWSERS_STACK = ['source nested deeply', 'data nested deeply', 'data nested deeply, read'];

interface Named {
  readonly name: string;
  readonly job: JudgeJob;
}

/** The text files under a folder, by their paths from there. */
function filesIn(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(join(ROOT, folder), path)] = readFileSync(path, 'utf8');
  }
  return files;
}

const testsAmong = (files: Files) => Object.keys(files).filter((path) => /\.(test|spec)\.[jt]s$/.test(path));

function corpus(): Named[] {
  const jobs: Named[] = [];
  const add = (name: string, files: Files, tests: readonly string[]) =>
    jobs.push({ name, job: { format: 'modules', files, tests } });
  for (const name of readdirSync(join(ROOT, PROGRAMS)).sort()) {
    const whole = filesIn(join(PROGRAMS, name));
    const parts = Object.entries(whole).filter(([path]) => /^(program|visible|held-out)\//.test(path));
    const files = Object.fromEntries(parts);
    if (testsAmong(files).length > 0) add(name, files, testsAmong(files));
  }
  for (const part of ['values', 'jest']) {
    const files = filesIn(join(CORPUS, part));
    for (const file of testsAmong(files)) add(`${part}/${file}`, files, [file]);
  }
  for (const { name, format, files, tests } of FORGERIES) jobs.push({ name, job: { format, files, tests } });
  for (const hang of HANGS)
    if (AT_THE_LIMITS.test(hang.name)) jobs.push({ name: hang.name, job: jobOfHang(hang) });
  return jobs;
}

test('Node and this browser give the same verdicts, to the last step of fuel', async ({ page }) => {
  await page.goto('/?automation');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  const { judge, build } = await JudgeInNode.start();
  const jobs = corpus();
  expect(jobs.length).toBeGreaterThan(150);
  for (const { name, job } of jobs) {
    await test.step(name, async () => {
      const [here, there] = await Promise.all([
        page.evaluate(async (job) => (await window.lamarck.loop(1)).judge(job), job),
        judge.judge(job),
      ]);
      if (!BY_THE_BROWSERS_STACK.includes(name)) return expect(here, name).toEqual(there);
      for (const { tests } of [here, there])
        expect(tests.map(({ outcome }) => outcome).slice(0, 2), name).toEqual(['passed', 'cut-off']);
    });
  }
  expect(build).toMatch(/^quickjs-/);
  await judge.end();
});
