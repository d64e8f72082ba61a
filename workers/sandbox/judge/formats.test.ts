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
