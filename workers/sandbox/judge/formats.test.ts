import { describe, expect, it } from 'vitest';
import { judgeScript, judgeTests, outcomes, theJudge } from './testJudge';

describe('modules', () => {
  it('follows imports, with and without extension, into folders and JSON', async () => {
    const verdict = await judgeTests(
      `import { double } from '../program/double';
       import { four } from '../program/deep';
       import data from '../program/data.json';
       import * as everything from '../program/double.js';
       test('all', () => assert.deepEqual([double(2), four, data.x, Object.keys(everything)], [4, 4, 1, ['double']]));`,
      {
        'double.js': 'export const double = (x) => x * 2;',
        'deep/index.js': `import { double } from '../double.js'; export const four = double(2);`,
        'data.json': '{"x": 1}',
      },
    );
    expect(verdict).toMatchObject({ ending: 'finished', tests: [{ name: 'all', outcome: 'passed' }] });
  });

  it('keeps live bindings and cycles as the language has them', async () => {
    const verdict = await judgeTests(
      `import { count, add } from '../program/a.js';
       test('live', () => { add(); assert.equal(count, 1); });`,
      {
        'a.js': `import './b.js'; export let count = 0; export function add() { count += 1; }`,
        'b.js': `import { add } from './a.js'; export const again = () => add();`,
      },
    );
    expect(outcomes(verdict)).toEqual(['live: passed']);
  });

  it('judges the files of this job and not those of the job before', async () => {
    const ask = (value: number) =>
      judgeTests(`import { value } from '../program/a.js'; test('is 1', () => assert.equal(value, 1));`, {
        'a.js': `export const value = ${value};`,
      });
    expect(outcomes(await ask(1))).toEqual(['is 1: passed']);
    expect(outcomes(await ask(2))).toEqual(['is 1: failed']);
    expect(outcomes(await ask(1))).toEqual(['is 1: passed']);
  });

  it('takes CommonJS programs and tests', async () => {
    const judge = await theJudge();
    const files = {
      'program/a.js': `const { two } = require('./two'); module.exports = { four: () => two * 2, name: __filename };`,
      'program/two.js': 'exports.two = 2;',
      'visible/a.test.js': `const test = require('node:test'); const assert = require('assert');
        const { four, name } = require('../program/a');
        test('four', () => { assert.strictEqual(four(), 4); assert.ok(name.endsWith('program/a.js')); });
        test('missing', () => assert.throws(() => require('nothing'), /Cannot find module 'nothing'/));`,
      'visible/b.test.js': `import test from 'node:test'; import assert from 'node:assert';
        import a, { four } from '../program/a.js';
        test('from a module', () => assert.equal(a.four(), four()));`,
    };
    const verdict = await judge.judge({
      format: 'modules',
      files,
      tests: ['visible/a.test.js', 'visible/b.test.js'],
    });
    expect(outcomes(verdict)).toEqual(['four: passed', 'missing: passed', 'from a module: passed']);
    expect(verdict.ending).toBe('finished');
  });

  it('gives each test file a realm of its own', async () => {
    const judge = await theJudge();
    const test = (n: number) => `import test from 'node:test'; import assert from 'node:assert';
      import { next } from '../program/a.js';
      test('first ${n}', () => { assert.equal(next(), 1); globalThis.mark = (globalThis.mark ?? 0) + 1; assert.equal(globalThis.mark, 1); });`;
    const files = {
      'program/a.js': 'let n = 0; export const next = () => (n += 1);',
      'visible/a.test.js': test(1),
      'held-out/b.test.js': test(2),
    };
    const verdict = await judge.judge({
      format: 'modules',
      files,
      tests: ['visible/a.test.js', 'held-out/b.test.js'],
    });
    expect(verdict.tests).toEqual([
      { file: 'visible/a.test.js', name: 'first 1', outcome: 'passed' },
      { file: 'held-out/b.test.js', name: 'first 2', outcome: 'passed' },
    ]);
  });

  it('takes a file without tests as one test', async () => {
    const judge = await theJudge();
    const ask = async (text: string) => {
      const verdict = await judge.judge({
        format: 'modules',
        files: { 'a.spec.js': text },
        tests: ['a.spec.js'],
      });
      return verdict.tests.map(({ name, outcome, message }) => [name, outcome, message]);
    };
    expect(await ask('1 + 1;')).toEqual([['a.spec.js', 'passed', undefined]]);
    expect(await ask('console.assert(1 === 2, "no")')).toEqual([
      ['a.spec.js', 'failed', 'Assertion failed: no'],
    ]);
    expect(await ask('throw new TypeError("no")')).toEqual([
      ['a.spec.js', 'failed', 'a.spec.js: TypeError: no'],
    ]);
  });

  it('knows import.meta, dynamic import and top-level await', async () => {
    const verdict = await judgeTests(
      `const { x } = await import('../program/a.js');
       await new Promise((resolve) => setTimeout(resolve, 5000));
       test('all', () => assert.deepEqual([x, import.meta.url], [1, 'file:///project/visible/a.test.js']));`,
      { 'a.js': 'export const x = 1;' },
    );
    expect(outcomes(verdict)).toEqual(['all: passed']);
  });
});

describe('scripts', () => {
  it('counts each console.assert as a test, in order, and goes on after a failure', async () => {
    const verdict = await judgeScript(
      'const f = (x) => x + 1;',
      'console.assert(f(1) === 2); console.assert(f(1) === 3, "f(1) is", f(1)); console.assert(true);',
    );
    expect(verdict.ending).toBe('finished');
    expect(verdict.tests).toEqual([
      { file: 'visible/test.js', name: 'assert 1', outcome: 'passed' },
      {
        file: 'visible/test.js',
        name: 'assert 2',
        outcome: 'failed',
        message: 'Assertion failed: f(1) is 2',
      },
      { file: 'visible/test.js', name: 'assert 3', outcome: 'passed' },
    ]);
  });

  it('is one more failed test if it throws', async () => {
    const verdict = await judgeScript(
      'function f() { undefined.x; }',
      'console.assert(true); f(); console.assert(true);',
    );
    expect(verdict.ending).toBe('threw');
    expect(outcomes(verdict)).toEqual(['assert 1: passed', 'script: failed']);
  });

  it('is sloppy, has require, and waits for timers', async () => {
    const verdict = await judgeScript(
      `undeclared = 1; var path = require('path'); function own() { return this === globalThis; }`,
      `console.assert(own()); console.assert(path.join('a', 'b') === 'a/b');
       setTimeout(() => console.assert(undeclared === 1), 1000);`,
    );
    expect(outcomes(verdict)).toEqual(['assert 1: passed', 'assert 2: passed', 'assert 3: passed']);
  });
});

describe('node:test', () => {
  it('names tests by their suites and runs hooks in Node’s order', async () => {
    const verdict = await judgeTests(`
      import { before, after, beforeEach, afterEach } from 'node:test';
      const log = [];
      before(() => log.push('B')); beforeEach(() => log.push('b')); afterEach(() => log.push('a'));
      describe('outer', () => {
        beforeEach(async () => { await null; log.push('ob'); });
        afterEach(() => log.push('oa'));
        it('one', () => log.push('1'));
        describe('inner', () => { it('two', (t, done) => setTimeout(done, 10)); });
      });
      test('order', () => assert.equal(log.join(' '), 'B b ob 1 oa a b ob oa a b'));`);
    expect(outcomes(verdict)).toEqual([
      'outer › one: passed',
      'outer › inner › two: passed',
      'order: passed',
    ]);
  });

  it('has subtests, skip, todo, mocks and mocked timers', async () => {
    const verdict = await judgeTests(`
      import { mock } from 'node:test';
      test('parent', async (t) => { await t.test('good', () => {}); await t.test('bad', () => assert.fail('no')); });
      test.skip('skipped', () => assert.fail());
      test('todo', { todo: true }, () => assert.fail());
      test('skips itself', (t) => t.skip('later'));
      test('mock', (t) => {
        const f = t.mock.fn((x) => x * 2);
        assert.equal(f(2), 4);
        assert.equal(f.mock.callCount(), 1);
        assert.deepEqual(f.mock.calls[0].arguments, [2]);
        const object = { m() { return 1; } };
        t.mock.method(object, 'm', () => 2);
        assert.equal(object.m(), 2);
      });
      test('timers', () => {
        mock.timers.enable({ apis: ['setTimeout'] });
        let fired = 0;
        setTimeout(() => (fired += 1), 1000);
        mock.timers.tick(999); assert.equal(fired, 0);
        mock.timers.tick(1); assert.equal(fired, 1);
        mock.timers.reset();
      });`);
    expect(outcomes(verdict)).toEqual([
      'parent › good: passed',
      'parent › bad: failed',
      'parent: failed',
      'skipped: skipped',
      'todo: todo',
      'skips itself: skipped',
      'mock: passed',
      'timers: passed',
    ]);
  });

  it('fails the tests of a suite whose hook or body throws', async () => {
    const verdict = await judgeTests(`
      import { before, after } from 'node:test';
      describe('hook', () => { before(() => { throw new Error('no'); }); it('a', () => {}); });
      describe('body', () => { it('b', () => {}); throw new Error('no'); });
      describe('empty', () => { throw new Error('no'); });
      describe('late', () => { after(() => { throw new Error('no'); }); it('c', () => {}); });`);
    expect(outcomes(verdict)).toEqual([
      'hook › a: failed',
      'body › b: failed',
      'empty: failed',
      'late › c: passed',
      'late: failed',
    ]);
  });

  it('fails a test whose timer callback throws', async () => {
    const verdict = await judgeTests(`
      test('late', () => { setTimeout(() => { throw new Error('late'); }, 1); return new Promise((r) => setTimeout(r, 10)); });
      test('next', () => {});`);
    expect(verdict.tests).toMatchObject([
      { outcome: 'failed', message: 'Error: late' },
      { outcome: 'passed' },
    ]);
  });
});

describe('the builtins', () => {
  const check = async (body: string) => {
    const verdict = await judgeTests(`test('it', async () => {${body}});`);
    expect(verdict.tests.map(({ outcome, message }) => message ?? outcome)).toEqual(['passed']);
  };

  it.each([
    ['path', `const path = await import('path'); assert.equal(path.resolve('/a', '../b'), '/b');`],
    [
      'events',
      `const { EventEmitter } = await import('node:events'); class E extends EventEmitter {} const e = new E(); let n = 0; e.on('x', (v) => (n = v)); e.emit('x', 3); assert.equal(n, 3);`,
    ],
    [
      'util',
      `const util = await import('util'); assert.equal(util.format('%s %d %j', 'a', 1, {b:2}), 'a 1 {"b":2}'); assert.equal(util.inspect(new Map([['a', [1]]])), "Map(1) { 'a' => [ 1 ] }"); assert.ok(util.isDeepStrictEqual([1], [1]));`,
    ],
    [
      'util.promisify',
      `const { promisify } = await import('util'); assert.equal(await promisify((x, cb) => cb(null, x + 1))(1), 2); await promisify(setTimeout)(10);`,
    ],
    [
      'url',
      `const url = new URL('https://u:p@example.com:8080/a/../b?x=1&y=2#h'); assert.equal(url.pathname, '/b'); assert.equal(url.searchParams.get('y'), '2'); const { fileURLToPath } = await import('url'); assert.equal(fileURLToPath('file:///a%20b'), '/a b');`,
    ],
    [
      'buffer',
      `assert.equal(Buffer.from('héllo').toString('base64'), 'aMOpbGxv'); assert.equal(Buffer.from('ff00', 'hex')[0], 255);`,
    ],
    [
      'fs',
      `const fs = await import('fs'); assert.ok(fs.readFileSync(new URL('./a.test.js', import.meta.url), 'utf8').includes('import')); fs.mkdirSync('/tmp/x/y', { recursive: true }); fs.writeFileSync('/tmp/x/y/z.txt', 'hi'); assert.deepEqual(fs.readdirSync('/tmp/x'), ['y']); assert.throws(() => fs.readFileSync('nope'), { code: 'ENOENT' }); const p = await import('fs/promises'); assert.equal(await p.readFile('/tmp/x/y/z.txt', 'utf8'), 'hi');`,
    ],
    [
      'process',
      `assert.equal(process.cwd(), '/project'); assert.equal(process.platform, 'linux'); let ticked = false; process.nextTick(() => (ticked = true)); await null; await null; assert.ok(ticked); assert.equal(typeof process.hrtime.bigint(), 'bigint');`,
    ],
    [
      'timers',
      `const order = []; setImmediate(() => order.push('i')); setTimeout(() => order.push('t'), 0); queueMicrotask(() => order.push('m')); const { setTimeout: wait } = await import('timers/promises'); assert.equal(await wait(50, 'v'), 'v'); assert.deepEqual(order, ['m', 'i', 't']);`,
    ],
    [
      'querystring',
      `const qs = await import('querystring'); assert.deepEqual({ ...qs.parse('a=1&a=2&b=%20') }, { a: ['1', '2'], b: ' ' }); assert.equal(qs.stringify({ a: [1, 2] }), 'a=1&a=2');`,
    ],
    [
      'string_decoder',
      `const { StringDecoder } = await import('string_decoder'); const d = new StringDecoder('utf8'); assert.equal(d.write(Buffer.from([0xe2, 0x82])) + d.write(Buffer.from([0xac])), '€');`,
    ],
    ['text', `assert.equal(new TextDecoder().decode(new TextEncoder().encode('a€😀')), 'a€😀');`],
    [
      'structuredClone',
      `const a = { d: new Date(0), m: new Map([[1, { x: 1 }]]) }; a.self = a; const b = structuredClone(a); assert.notEqual(a, b); assert.equal(b.self, b); assert.deepEqual(b.m, a.m); assert.throws(() => structuredClone(() => {}), { name: 'DataCloneError' });`,
    ],
    [
      'AbortController',
      `const c = new AbortController(); let seen = 0; c.signal.addEventListener('abort', () => (seen += 1)); c.abort(); assert.equal(seen, 1); assert.throws(() => c.signal.throwIfAborted(), { name: 'AbortError' });`,
    ],
    [
      'os and perf_hooks',
      `const os = await import('os'); assert.equal(os.EOL, '\\n'); const { performance: p } = await import('perf_hooks'); assert.equal(typeof p.now(), 'number');`,
    ],
    [
      'the clock',
      `const start = Date.now(); assert.equal(new Date(start).toISOString(), '2026-01-01T00:00:00.000Z'); await new Promise((r) => setTimeout(r, 1500)); assert.equal(Date.now() - start, 1500); assert.equal(new Date(2026, 0, 1).getTimezoneOffset(), 0);`,
    ],
  ])('%s', async (_name, body) => check(body));

  it('gives the same random numbers each time, and lets tests replace them', async () => {
    const text = `console.log(Math.random(), Math.random());
      test('replaced', () => { Math.random = () => 0.5; assert.equal(Math.random(), 0.5); Date.now = () => 7; assert.equal(Date.now(), 7); });`;
    const first = await judgeTests(text);
    expect(first.output).toMatch(/^0\.\d+ 0\.\d+\n$/);
    expect(outcomes(first)).toEqual(['replaced: passed']);
    expect(await judgeTests(text)).toEqual(first);
  });
});
