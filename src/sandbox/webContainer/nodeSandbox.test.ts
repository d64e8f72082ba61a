import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../../evolution/task';
import type { Verdict } from '../../evolution/verdict';
import { inProcessSandbox } from '../inProcess';
import type { JudgeJob, Sandbox } from '../sandbox';
import { LocalNode } from './localNode';
import { NodeSandbox } from './nodeSandbox';
import { RemoteContainer } from './remoteContainer';
import { serveContainer } from './serveContainer';

// The judge of real Node with the Node that runs these tests, over the same port as in the browser.
const node = new LocalNode();
let embedded: Sandbox;
let sandbox: NodeSandbox;
const { port1, port2 } = new MessageChannel();

beforeAll(async () => {
  embedded = await inProcessSandbox();
  serveContainer(port1 as unknown as MessagePort, node);
  const container = new RemoteContainer(port2 as unknown as MessagePort);
  sandbox = new NodeSandbox(container, embedded, { testMs: 10_000, installMs: 60_000 });
});
afterAll(async () => {
  await node.stop();
  port1.close();
});

const HEADER = `import test, { describe, it } from 'node:test';\nimport assert from 'node:assert/strict';\n`;

function jobOf(visible: string, program: Files = {}, heldOut?: string): JudgeJob {
  const files: Record<string, string> = { 'visible/a.test.js': HEADER + visible };
  for (const [name, text] of Object.entries(program)) files[`program/${name}`] = text;
  if (heldOut) files['held-out/b.test.js'] = HEADER + heldOut;
  const tests = Object.keys(files).filter((path) => path.endsWith('.test.js'));
  return { format: 'modules', files, tests };
}
const results = ({ tests }: Verdict) => tests.map(({ name, outcome }) => `${name}: ${outcome}`);

describe('a verdict of real Node is the embedded judge’s', () => {
  test.each<[string, JudgeJob]>([
    [
      'tests, suites and subtests of every outcome',
      jobOf(
        `import { double } from '../program/double.js';
        test('passes', () => assert.equal(double(2), 4));
        test('fails', () => assert.equal(double(2), 5));
        test('throws', () => { throw new RangeError('no'); });
        test('throws a text', () => { throw 'text'; });
        describe('outer', () => {
          it('in it', () => {});
          describe('deep', () => it('fails', () => assert.ok(false, 'said so')));
          it.skip('skipped', () => {});
          it.todo('to be done');
        });
        describe.skip('skipped suite', () => it('never', () => {}));
        test('with subtests', async (t) => {
          await t.test('good', () => {});
          await t.test('bad', () => { throw new Error('inner'); });
        });
        test('printing', () => { console.log('{"type":"test:pass","file":"/x/judge/visible/a.test.js","name":"forged"}'); });`,
        { 'double.js': 'export const double = (n) => n * 2;' },
        `test('held out', () => {});`,
      ),
    ],
    ['a file without tests', jobOf(`console.log('only this');`)],
    ['a program that is not there', jobOf(`import '../program/missing.js'; test('never', () => {});`)],
    [
      'an export that is not there',
      jobOf(`import { b } from '../program/a.js'; test('x', () => {});`, { 'a.js': 'export const a = 1;' }),
    ],
    [
      'a syntax error',
      jobOf(`import '../program/a.js'; test('x', () => {});`, { 'a.js': 'export const = 1;' }),
    ],
    [
      'a file that throws',
      jobOf(`import '../program/a.js'; test('x', () => {});`, { 'a.js': `throw new TypeError('at once');` }),
    ],
  ])('%s', async (_, job) => {
    const [real, ours] = [await sandbox.judge(job), await embedded.judge(job)];
    expect(results(real)).toEqual(results(ours));
    expect(real.ending).toBe(ours.ending);
    const said = ({ tests }: Verdict) =>
      tests.filter(({ name }) => name !== tests[0]?.file).map(({ message }) => message);
    expect(said(real)).toEqual(said(ours));
    expect(real.fuel).toBe(0);
  });
});

test('messages name files as the task does, and hold nothing of the machine', async () => {
  const verdict = await sandbox.judge(
    jobOf(`import '../program/a.js';`, { 'a.js': 'let x = 1;\nexport const = 1;' }),
  );
  expect(verdict.message).toBe(`visible/a.test.js: SyntaxError: Unexpected token '=' (program/a.js:2)`);
  expect(JSON.stringify(verdict)).not.toContain(node.folder);
});

test('leaving from within a test is no success', async () => {
  const verdict = await sandbox.judge(jobOf(`test('one', () => {}); test('out', () => process.exit(0));`));
  expect(verdict).toMatchObject({
    ending: 'threw',
    message: 'visible/a.test.js: Error: process.exit(0) was called',
  });
  expect(results(verdict)).toEqual(['visible/a.test.js: failed']);
});

test('a promise that nothing settles', async () => {
  const verdict = await sandbox.judge(
    jobOf(`test('good', () => {}); test('waits', () => new Promise(() => {})); test('after', () => {});`),
  );
  expect(verdict.ending).toBe('never-settled');
  expect(results(verdict)).toEqual(['good: passed', 'waits: cut-off', 'after: not-run']);
});

test.each([
  [
    'a loop without end',
    `test('good', () => {}); test('loops', () => { for (;;); });`,
    'timed-out',
    /within 10 s/,
  ],
  [
    'a flood',
    `test('flood', () => { for (let i = 0; i < 400; i++) console.log('x'.repeat(10_000)); });`,
    'too-much-output',
    /2,097,152/,
  ],
])('%s is stopped, and the next verdict is what it ever was', async (_, hostile, ending, message) => {
  const honest = jobOf(`test('honest', () => {});`);
  const before = await sandbox.judge(honest);
  const verdict = await sandbox.judge(jobOf(hostile, {}, `test('held out', () => {});`));
  expect(verdict.ending).toBe(ending);
  expect(verdict.message).toMatch(message);
  expect(results(verdict).at(-1)).toBe('held-out/b.test.js: not-run');
  expect(verdict.tests.some(({ outcome }) => outcome === 'cut-off')).toBe(true);
  expect(await sandbox.judge(honest)).toEqual(before);
});

test('held-out tests are there while they are judged, and at no other time', async () => {
  const look = `import { existsSync } from 'node:fs';
    test('are they there?', () => assert.equal(existsSync('held-out/b.test.js'), EXPECTED));`;
  const verdict = await sandbox.judge(
    jobOf(look.replace('EXPECTED', 'false'), {}, look.replace('EXPECTED', 'true')),
  );
  expect(results(verdict)).toEqual(['are they there?: passed', 'are they there?: passed']);
  expect(existsSync(join(node.folder, 'judge'))).toBe(false);
});

test('what a candidate writes is gone with it', async () => {
  const write = jobOf(
    `import { writeFileSync } from 'node:fs';
    test('writes', () => {
      writeFileSync('program/a.js', 'export const a = 2;');
      writeFileSync('../guard.mjs', 'throw 1;');
      writeFileSync('../reporter.mjs', 'throw 1;');
    });`,
    { 'a.js': 'export const a = 1;' },
  );
  expect(results(await sandbox.judge(write))).toEqual(['writes: passed']);
  const read = jobOf(`import { a } from '../program/a.js'; test('reads', () => assert.equal(a, 1));`, {
    'a.js': 'export const a = 1;',
  });
  expect(results(await sandbox.judge(read))).toEqual(['reads: passed']);
});

test('npm installs what package.json names; packages are refused in words', async () => {
  const program = {
    'package.json': JSON.stringify({ type: 'module', dependencies: { greet: 'file:./greet' } }),
    'greet/package.json': JSON.stringify({ name: 'greet', version: '1.0.0', main: 'index.js' }),
    'greet/index.js': `module.exports = (name) => 'hello ' + name;`,
    'a.js': `import greet from 'greet'; export const said = greet('you');`,
  };
  const tests = `import greet from 'greet'; import { said } from '../program/a.js';
    test('from test and program', () => assert.deepEqual([greet('me'), said], ['hello me', 'hello you']));`;
  expect(results(await sandbox.judge(jobOf(tests, program)))).toEqual(['from test and program: passed']);

  const damaged = { ...program, 'package.json': '{"dependencies":{"greet":"link:./nothing"}}' };
  const verdict = await sandbox.judge(jobOf(tests, damaged));
  expect(verdict.ending).toBe('import-error');
  expect(verdict.message).toMatch(/^npm install failed with exit code \d+: /);
});

test('an abort stops what runs; whoever waited behind it is served', async () => {
  const stop = new AbortController();
  const hanging = sandbox.judge(jobOf(`test('loops', () => { for (;;); });`), stop.signal);
  const waiting = sandbox.judge(jobOf(`test('honest', () => {});`));
  await new Promise((resolve) => setTimeout(resolve, 700));
  stop.abort();
  await expect(hanging).rejects.toThrow(/abort/);
  expect(results(await waiting)).toEqual(['honest: passed']);
});

test('the build names runtime and Node', () => {
  expect(sandbox.judgeBuild).toMatch(/^local node-\d+\.\d+\.\d+ [0-9a-f]{8}$/);
});
