import { beforeAll, describe, expect, it } from 'vitest';
import { forge, ofNeighbour } from '../../../e2e/attacks/forge.js';
import { FORGERIES } from '../../../e2e/attacks/forgeries.js';
import type { Forgery } from '../../../e2e/attacks/forgeries/kinds.js';
import type { JudgeJob } from '../../../src/sandbox/sandbox';
import { judgeScript, judgeTests, outcomes, theJudge } from './testJudge';

const judge = async (job: JudgeJob) => (await theJudge()).judge(job);

describe('a program can’t forge its score', () => {
  let neighbour: string;
  beforeAll(async () => {
    neighbour = await ofNeighbour(judge);
  });

  it.each(FORGERIES)('by: $name', async (forgery) => {
    expect((await forge(judge, forgery, neighbour)).message).toBeNull();
  });

  it('and a forgery that succeeds would be seen', async () => {
    const { files, ...rest } = FORGERIES[0] as Forgery;
    const solved = { ...rest, files: { ...files, 'program/a.js': 'export const f = () => 1;' } };
    expect((await forge(judge, solved, neighbour)).message).toMatch(/came out as equal: passed/);
    expect((await forge(judge, { ...rest, files }, '')).message).toMatch(/neighbour/);
  });

  it('finds no handle of the harness', async () => {
    const verdict = await judgeTests(
      `import { names } from '../program/a.js'; test('none', () => assert.deepEqual(names, []));`,
      {
        'a.js': `const odd = /realm|host|harness|runner|report|judge|halt|lamarck/i;
          export const names = Reflect.ownKeys(globalThis).map(String).filter((name) => odd.test(name));`,
      },
    );
    expect(outcomes(verdict)).toEqual(['none: passed']);
  });

  it('can’t import the harness', async () => {
    const verdict = await judgeTests(`import '../program/a.js';`, { 'a.js': `import 'lamarck:commonjs';` });
    expect(verdict.ending).toBe('import-error');
  });
});

describe('odd values neither crash the judge nor touch other tests', () => {
  it.each([
    ['null', 'throw null'],
    ['undefined', 'throw undefined'],
    ['a symbol', `throw Symbol('s')`],
    ['a proxy', 'throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; } })'],
    ['a revoked proxy', 'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy'],
    [
      'an error with throwing getters',
      `throw Object.defineProperty(new Error(), 'message', { get() { throw 1; } })`,
    ],
    ['an object without prototype', 'throw Object.create(null)'],
    ['an enormous message', `throw new Error('x'.repeat(1e6))`],
    ['a thenable that throws', 'return { then() { throw new Error("no"); } }'],
    ['a thenable that rejects', 'return { then(ok, no) { no(null); } }'],
    ['a throwing then', 'return { get then() { throw new Error("no"); } }'],
    ['a comparison with a proxy', 'assert.deepEqual(new Proxy({}, { ownKeys() { throw 1; } }), { a: 1 })'],
    ['a picture of a proxy', 'assert.equal(new Proxy({}, { get() { throw 1; } }), 1)'],
  ])('%s', async (_value, body) => {
    const verdict = await judgeTests(
      `test('before', () => {}); test('it', () => {${body}}); test('after', () => {});`,
    );
    expect(outcomes(verdict)).toEqual(['before: passed', 'it: failed', 'after: passed']);
    expect(verdict.ending).toBe('finished');
    expect(verdict.tests[1]?.message?.length).toBeLessThanOrEqual(2_000);
  });

  it('a thenable that resolves twice counts once', async () => {
    const verdict = await judgeTests(
      `test('it', () => ({ then(ok, no) { ok(); ok(); no(); } })); test('after', () => {});`,
    );
    expect(outcomes(verdict)).toEqual(['it: passed', 'after: passed']);
  });
});

describe('process.exit is never success', () => {
  it('in a test: it failed, the rest is not run', async () => {
    const verdict = await judgeTests(
      `import { f } from '../program/a.js'; test('before', () => {}); test('it', () => f()); test('after', () => {});`,
      { 'a.js': `export const f = () => { try { process.exit(0); } finally { for (;;); } };` },
    );
    expect(outcomes(verdict)).toEqual(['before: passed', 'it: failed', 'after: not-run']);
    expect(verdict).toMatchObject({
      ending: 'threw',
      message: 'visible/a.test.js: process.exit(0) was called',
    });
  });

  it('in a script: one more failed test', async () => {
    const verdict = await judgeScript(
      'function f() { process.exit(0); }',
      'console.assert(true); f(); console.assert(false);',
    );
    expect(outcomes(verdict)).toEqual(['assert 1: passed', 'script: failed']);
  });
});

describe('a script', () => {
  it('can’t add tests or silence them', async () => {
    const verdict = await judgeScript(
      `for (let i = 0; i < 50; i++) console.assert(true);
       console.assert = () => {}; globalThis.console = { assert() {} };
       function f() { console.assert(true); return 2; }`,
      'console.assert(f() === 1); console.assert(f() === 2);',
    );
    expect(outcomes(verdict)).toEqual(['assert 1: failed', 'assert 2: passed']);
  });

  it('may shadow any global by a declaration of its own', async () => {
    const verdict = await judgeScript(
      'const isNaN = 1, Map = 2, Promise = 3; function parseInt() { return 4; } var JSON = 5; let console2 = 6; class Set {}',
      'console.assert(isNaN + Map + Promise + parseInt() + JSON === 15); console.assert(new Set() instanceof Set);',
    );
    expect(outcomes(verdict)).toEqual(['assert 1: passed', 'assert 2: passed']);
  });
});

describe('hardened builtins still allow what everyday code does', () => {
  it('assigns over inherited names', async () => {
    const verdict = await judgeTests(`
      test('errors', () => { const e = new Error('a'); e.name = 'X'; e.message = 'b'; e.toString = () => 'c'; assert.deepEqual([e.name, e.message, String(e)], ['X', 'b', 'c']); });
      test('classes', () => { class A { toString = () => 'a'; constructor() { this.valueOf = () => 1; } } assert.equal(String(new A()) + +new A(), 'a1'); });
      test('functions', () => { function F() {} F.prototype.toString = () => 'f'; F.prototype.constructor = F; assert.equal(String(new F()), 'f'); });
      test('old classes', () => { function E(m) { this.message = m; } E.prototype = Object.create(Error.prototype); E.prototype.constructor = E; E.prototype.name = 'E'; assert.equal(String(new E('x')), 'E: x'); });
      test('objects', () => { const o = {}; o.hasOwnProperty = () => 1; o.toJSON = () => 2; assert.equal(JSON.stringify(o), '2'); assert.deepEqual(Object.keys(o), ['hasOwnProperty', 'toJSON']); });
      test('mocked console', (t) => { const lines = []; t.mock.method(console, 'log', (x) => lines.push(x)); console.log('hi'); assert.deepEqual(lines, ['hi']); });`);
    expect(verdict.tests.map(({ name, outcome, message }) => `${name}: ${message ?? outcome}`)).toEqual([
      'errors: passed',
      'classes: passed',
      'functions: passed',
      'old classes: passed',
      'objects: passed',
      'mocked console: passed',
    ]);
  });
});
