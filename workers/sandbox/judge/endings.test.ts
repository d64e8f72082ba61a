import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { judgeScript, judgeTests, outcomes, theJudge } from './testJudge';

describe('each way to fail has its own ending', () => {
  const program = (text: string) =>
    judgeTests(`import '../program/a.js'; test('never', () => {});`, { 'a.js': text });

  it.each([
    ['syntax-error', 'export const = 1;', /SyntaxError: .*program\/a\.js:1/],
    [
      'import-error',
      `import x from 'left-pad';`,
      /Cannot find package 'left-pad' imported from \/project\/program\/a\.js/,
    ],
    [
      'import-error',
      `import { nothing } from './b.js';`,
      /Cannot find module '\/project\/program\/b\.js' imported from \/project\/program\/a\.js/,
    ],
    ['import-error', `import { nothing } from 'node:path';`, /nothing/],
    ['threw', `throw new RangeError('no');`, /RangeError: no/],
    ['threw', `JSON.parse('{');`, /SyntaxError/],
    ['threw', `process.exit(0);`, /process\.exit\(0\) was called/],
    ['out-of-fuel', `for (;;);`, /cut off after 20,000,000 steps/],
    ['out-of-fuel', `while (true) await null;`, /cut off after/],
    ['out-of-fuel', `await new Promise((r) => setInterval(() => {}, 1000));`, /60,000 virtual milliseconds/],
    [
      'out-of-memory',
      `const list = []; for (;;) list.push(new Uint8Array(1e6).fill(1));`,
      /the limit is 64 MB/,
    ],
    ['stack-overflow', `const f = () => f() + 1; f();`, /stack overflow.*112 KB/],
    [
      'too-much-output',
      `for (;;) console.log('x'.repeat(1000));`,
      /too much output: more than 655,360 characters/,
    ],
    ['never-settled', `await new Promise(() => {});`, /nothing will ever settle/],
  ])('%s: %s', async (ending, text, message) => {
    const verdict = await program(text);
    expect(verdict.ending).toBe(ending);
    expect(verdict.message).toMatch(message);
    expect(verdict.tests.some(({ outcome }) => outcome === 'passed')).toBe(false);
    expect(verdict.tests.length).toBeGreaterThan(0);
  });

  it('survives what overflows the host’s own stack', async () => {
    const verdict = await program(`eval('('.repeat(200000));`);
    expect(verdict.ending).toBe('stack-overflow');
    expect(outcomes(await judgeTests(`test('after', () => {});`))).toEqual(['after: passed']);
  });
});

describe('each limit cuts off the test that hits it, and the next one runs', () => {
  it.each([
    ['fuel', 'for (;;);', /cut off after 20,000,000 steps/],
    [
      'fuel, where it is caught',
      'for (;;) try { for (;;); } catch {} finally { for (;;); }',
      /cut off after/,
    ],
    ['fuel, in the getter of what is thrown', 'throw { get message() { for (;;); } };', /cut off after/],
    ['timers', 'return new Promise(() => setInterval(() => {}, 1000));', /60,000 virtual milliseconds/],
    ['a promise', 'return new Promise(() => {});', /nothing will ever settle/],
    ['memory', 'const list = []; for (;;) list.push(new Uint8Array(1e6).fill(1));', /the limit is 64 MB/],
    ['stack', 'const f = () => f() + 1; f();', /stack overflow/],
  ])('%s', async (_limit, body, message) => {
    const verdict = await judgeTests(
      `test('before', () => {}); test('it', () => {${body}}); test('after', () => {});`,
    );
    expect(outcomes(verdict)).toEqual(['before: passed', 'it: cut-off', 'after: passed']);
    expect(verdict.tests[1]?.message).toMatch(message);
    expect(verdict.ending).toBe('finished');
  });

  it.each([
    ['an async loop', 'return (async () => { for (;;) await null; })();'],
    ['microtasks', 'const again = () => queueMicrotask(again); again();'],
  ])('ends with promise reactions that never end: %s', async (_kind, body) => {
    const verdict = await judgeTests(`test('it', () => {${body}}); test('after', () => {});`);
    expect(verdict.ending).toBe('out-of-fuel');
    expect(verdict.message).toMatch(/200,000 promise reactions/);
    expect(outcomes(verdict).at(-1)).toBe('after: not-run');
  });

  it('gives up when the fuel of the verdict is gone', async () => {
    const hang = Array.from({ length: 6 }, (_, i) => `test('hang ${i}', () => { for (;;); });`).join('\n');
    const verdict = await judgeTests(`test('good', () => {}); ${hang} test('last', () => {});`);
    expect(verdict.ending).toBe('out-of-fuel');
    expect(verdict.message).toMatch(/all tests together may take 80,000,000 steps/);
    expect(outcomes(verdict)).toEqual([
      'good: passed',
      'hang 0: cut-off',
      'hang 1: cut-off',
      'hang 2: cut-off',
      'hang 3: cut-off',
      'hang 4: not-run',
      'hang 5: not-run',
      'last: not-run',
    ]);
  });

  it('lists the files that were not reached', async () => {
    const judge = await theJudge();
    const hang = `import test from 'node:test'; for (let i = 0; i < 6; i++) test('hang', () => { for (;;); });`;
    const files = { 'a.test.js': hang, 'b.test.js': `import test from 'node:test'; test('b', () => {});` };
    const verdict = await judge.judge({ format: 'modules', files, tests: ['a.test.js', 'b.test.js'] });
    expect(verdict.tests.at(-1)).toEqual({ file: 'b.test.js', name: 'b.test.js', outcome: 'not-run' });
  });

  it('ends a script that hangs, after what it asserted', async () => {
    const verdict = await judgeScript(
      'function f() { for (;;); }',
      'console.assert(true); f(); console.assert(true);',
    );
    expect(verdict.ending).toBe('out-of-fuel');
    expect(outcomes(verdict)).toEqual(['assert 1: passed', 'script: cut-off']);
  });

  it('keeps 64 K of output', async () => {
    const verdict = await judgeTests(
      `test('it', () => { for (let i = 0; i < 100; i++) console.log('x'.repeat(1000)); });`,
    );
    expect(verdict.ending).toBe('finished');
    expect(verdict.output.length).toBe(65_536);
  });
});

describe('the same job gives the same verdict', () => {
  const job = `
    import { f } from '../program/a.js';
    test('a', () => { let n = 0; for (let i = 0; i < 3e5; i++) n += f(i); assert.equal(n, -1); });
    test('b', async () => { await new Promise((r) => setTimeout(r, 10)); console.log(Math.random(), new Date(), [new Map([[{}, 1]])]); });`;
  const program = { 'a.js': 'export const f = (x) => x % 7;' };
  const bombs: [string, string][] = [
    ['memory', `const list = []; for (;;) list.push(new Uint8Array(1e6).fill(255));`],
    ['small objects', `const list = []; for (;;) list.push({ a: [list.length] });`],
    ['stack', `const f = (x) => [x].map(() => f(x)); f(1);`],
    ['the host’s stack', `let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep]; JSON.stringify(deep);`],
    ['nested regular expressions', `/(a*)*b/.test('a'.repeat(30));`],
    ['a hang', `for (;;);`],
    ['pollution', `globalThis.Map = null; Object.assign(globalThis, { assert: 1 });`],
  ];

  it('once and again, and after anything else', async () => {
    const first = await judgeTests(job, program);
    expect(first.fuel).toBeGreaterThan(10);
    expect(await judgeTests(job, program)).toEqual(first);
    for (const [name, bomb] of bombs) {
      await judgeTests(`test('bomb', () => {${bomb}});`);
      expect(await judgeTests(job, program), name).toEqual(first);
    }
  });

  it('in any time zone and process', () => {
    const script = `
      import { createServer } from 'vite';
      const vite = await createServer({ server: { middlewareMode: true, watch: null }, appType: 'custom', logLevel: 'silent' });
      const { judgeTests } = await vite.ssrLoadModule('/workers/sandbox/judge/testJudge.ts');
      const verdict = await judgeTests("test('it', () => { console.log(new Date(2026, 6, 1, 12).toISOString(), String(new Date())); });");
      process.stdout.write(JSON.stringify(verdict));
      await vite.close();`;
    const inZone = (TZ: string) => {
      const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
      expect(run.stderr).toBe('');
      return JSON.parse(run.stdout) as { output: string };
    };
    const tokyo = inZone('Asia/Tokyo');
    expect(tokyo.output).toContain('2026-07-01T12:00:00.000Z');
    expect(inZone('America/New_York')).toEqual(tokyo);
  });
});
