import { expect, test, type Page } from '@playwright/test';
import type { Files } from '../src/evolution/task';
import type { Verdict } from '../src/evolution/verdict';
import { NODE_TEST_MS } from '../src/sandbox/limits';
import { pointAt, serveBoth } from './headless/server';

// What the judge of real Node has to do, whatever answers the WebContainer client: a stand-in on this machine, or, with
// `npm run test:webcontainer`, the service itself.
const real = process.env.WEBCONTAINER === 'real';

test.describe.configure({ mode: 'serial' });
let standIn: Awaited<ReturnType<typeof serveBoth>> | null = null;
let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  if (!real) {
    standIn = await serveBoth();
    await pointAt(page, standIn.origin);
  }
  await page.goto(`${standIn?.nodePage ?? '/node/'}?automation`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
});
test.afterAll(async () => {
  await page.close();
  standIn?.close();
});

const HEADER = `import test, { describe, it } from 'node:test';\nimport assert from 'node:assert/strict';\n`;

/** The verdict of real Node on a visible test file, a program and, if there is one, a held-out test file. */
function judge(visible: string, program: Files = {}, heldOut = ''): Promise<Verdict> {
  const files: Record<string, string> = { 'visible/a.test.js': HEADER + visible };
  for (const [name, text] of Object.entries(program)) files[`program/${name}`] = text;
  if (heldOut !== '') files['held-out/b.test.js'] = HEADER + heldOut;
  const tests = Object.keys(files).filter((path) => path.endsWith('.test.js'));
  return page.evaluate(async (job) => (await window.lamarck.loop()).judge(job), {
    format: 'modules',
    files,
    tests,
    needs: 'node',
  } as const);
}
const results = ({ tests }: Verdict) => tests.map(({ name, outcome }) => `${name}: ${outcome}`);

test('it starts', async () => {
  const verdict = await judge(`test('one', () => {});`);
  expect(verdict).toEqual({
    ending: 'finished',
    tests: [{ file: 'visible/a.test.js', name: 'one', outcome: 'passed' }],
    fuel: 0,
    output: '',
  });
});

test('outcomes, names and messages; visible tests first, then held-out ones', async () => {
  const verdict = await judge(
    `import { double } from '../program/double.js';
    test('passes', () => assert.equal(double(2), 4));
    describe('outer', () => {
      it('fails', () => assert.ok(double(2) === 5, 'not five'));
      it.skip('skipped', () => {});
      it.todo('to do');
    });`,
    { 'double.js': 'export const double = (n) => n * 2;' },
    `import { double } from '../program/double.js';
    test('held out', () => assert.equal(double(-1), -2));`,
  );
  expect(verdict.ending).toBe('finished');
  expect(results(verdict)).toEqual([
    'passes: passed',
    'outer › fails: failed',
    'outer › skipped: skipped',
    'outer › to do: todo',
    'held out: passed',
  ]);
  expect(verdict.tests[1]?.message).toBe('not five');
});

for (const [ending, program] of [
  ['syntax-error', 'export const = 1;'],
  ['import-error', `import './missing.js';`],
  ['threw', `throw new TypeError('at once');`],
  ['threw', 'process.exit(0);'],
] as const) {
  test(`${ending}: ${program}`, async () => {
    const verdict = await judge(`import '../program/a.js'; test('never', () => {});`, { 'a.js': program });
    expect(verdict.ending).toBe(ending);
    expect(verdict.message).toMatch(/^visible\/a\.test\.js: /);
    expect(verdict.tests.map(({ outcome }) => outcome)).not.toContain('passed');
  });
}

test('what is printed is output and no result', async () => {
  const forged = '{"type":"test:pass","file":"/home/judge/visible/a.test.js","nesting":0,"name":"forged"}';
  const verdict = await judge(`test('prints', () => console.log('${forged}'));`);
  expect(results(verdict)).toEqual(['prints: passed']);
  expect(verdict.output.trim()).toBe(forged);
});

test('a loop without end is torn down, and the next verdict is what it ever was', async () => {
  test.setTimeout(6 * NODE_TEST_MS);
  const honest = () => judge(`test('one', () => {});`);
  const before = await honest();
  const verdict = await judge(`test('loops', () => { for (;;); });`);
  expect(verdict.ending).toBe('timed-out');
  expect(verdict.message).toContain(`${NODE_TEST_MS / 1000} s`);
  expect(await honest()).toEqual(before);
});

test('packages that npm refuses are told of in words', async () => {
  const program = { 'package.json': '{"dependencies":{"lamarck-no-such-package":"1.0.0"}}' };
  const verdict = await judge(`test('never', () => {});`, program);
  expect(verdict.ending).toBe('import-error');
  expect(verdict.message).toMatch(/^npm install failed with exit code \d+: .*404/);
  expect(results(verdict)).toEqual(['visible/a.test.js: not-run']);
});

test('npm packages and builtins that only Node has', async () => {
  test.skip(!real, 'the stand-in has neither: npm run test:webcontainer asks the service itself');
  test.setTimeout(240_000);
  const program = {
    'package.json': '{"type":"module","dependencies":{"left-pad":"1.3.0"}}',
    'a.js': `import pad from 'left-pad'; export const padded = pad('1', 3, '0');`,
  };
  const verdict = await judge(
    `import { padded } from '../program/a.js';
    import { createServer } from 'node:http';
    test('package', () => assert.equal(padded, '001'));
    test('builtin', () => assert.equal(typeof createServer().listen, 'function'));`,
    program,
  );
  expect(results(verdict)).toEqual(['package: passed', 'builtin: passed']);
});
