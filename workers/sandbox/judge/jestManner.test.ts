import { describe, expect, it } from 'vitest';
import type { Files } from '../../../src/evolution/task';
import { outcomes, theJudge } from './testJudge';

const judge = async (files: Files, tests = ['visible/a.spec.js']) =>
  (await theJudge()).judge({ format: 'modules', files, tests });

describe('the Jest manner', () => {
  it('takes a folder of exercises: no imports but the program’s, later tests crossed out', async () => {
    const verdict = await judge(
      {
        'leap.js': 'export const isLeap = (y) => y % 4 === 0;',
        'leap.spec.js': `import { isLeap } from './leap';
          describe('Leap', () => {
            test('by four', () => { expect(isLeap(1996)).toBe(true); });
            xtest('by a hundred', () => { expect(isLeap(1900)).toBe(false); });
          });`,
        'old.js': 'module.exports = { twice: (x) => 2 * x };',
        'old.spec.js': `const { twice } = require('./old'); test('twice', () => expect(twice(2)).toEqual(4));`,
      },
      ['leap.spec.js', 'old.spec.js'],
    );
    expect(outcomes(verdict)).toEqual([
      'Leap › by four: passed',
      'Leap › by a hundred: skipped',
      'twice: passed',
    ]);
  });

  it('leaves files of node:test as they are', async () => {
    const text = `import test from 'node:test'; import assert from 'node:assert';
      test('no globals', () => assert.equal(typeof expect, 'undefined'));`;
    expect(outcomes(await judge({ 'visible/a.spec.js': text }))).toEqual(['no globals: passed']);
  });

  it('says what is not there, and the way on', async () => {
    const verdict = await judge({
      'visible/a.spec.js': `import fs from 'node:fs';
        test('snapshot', () => expect(1).toMatchSnapshot());
        test('module mock', () => jest.mock('./x'));
        test('function', () => fs.watch('x'));
        test('module', () => import('node:http'));
        test('language', () => (5).toLocaleString('de-DE'));`,
    });
    expect(verdict.tests.map(({ message }) => message)).toEqual([
      'Error: toMatchSnapshot is not available in this sandbox: say what is expected with toBe, toEqual or toThrow',
      'Error: jest.mock is not available in this sandbox: modules are not replaced here; hand the dependency in, or use spyOn',
      'Error: fs.watch needs real Node: choose the WebContainer runtime',
      'Error: node:http needs real Node: choose the WebContainer runtime',
      "RangeError: toLocaleString with the locale 'de-DE' needs real Node: choose the WebContainer runtime",
    ]);
  });

  it('runs TypeScript, and says where it can’t be parsed', async () => {
    const tests = `import { sum } from '../program/sum'; test('sum', () => expect(sum(1, 2)).toBe(3));`;
    const good = {
      'visible/a.spec.js': tests,
      'program/sum.ts': 'export const sum = (a: number, b: number): number => a + b;',
    };
    expect(outcomes(await judge(good))).toEqual(['sum: passed']);
    const verdict = await judge({ ...good, 'program/sum.ts': 'export const sum =\n(a: number => a' });
    expect(verdict).toMatchObject({
      ending: 'syntax-error',
      message: expect.stringContaining('program/sum.ts:2') as string,
    });
  });
});

describe('no verdict of expect can be forged', () => {
  const tests = `import { answer } from '../program/answer.js';
    test('is', () => expect(answer()).toEqual({ value: 42 }));
    test('holds', () => expect([answer()]).toContainEqual({ value: 42 }));
    test('matches', () => expect(answer()).toMatchObject({ value: 42 }));`;
  const ask = async (program: string) => judge({ 'visible/a.spec.js': tests, 'program/answer.js': program });

  it('passes an honest program', async () => {
    const verdict = await ask('export const answer = () => ({ value: 42 });');
    expect(verdict.tests.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed']);
  });

  it.each([
    ['claims to match everything', 'export const answer = () => ({ asymmetricMatch: () => true });'],
    [
      'wears the mark of a stand-in',
      `export const answer = () => ({ $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true, sample: 1 });`,
    ],
    [
      'is a proxy that has everything',
      `export const answer = () => new Proxy({}, { get: () => 41, has: () => true });`,
    ],
    [
      'reaches for the matchers in the global object',
      `const store = globalThis[Symbol.for('$$jest-matchers-object')]; if (store) store.matchers.toEqual = () => ({ pass: true });
       globalThis.expect?.extend?.({ toEqual: () => ({ pass: true }) }); export const answer = () => 1;`,
    ],
    [
      'puts its own expect in the global object',
      'globalThis.expect = () => new Proxy({}, { get: () => () => {} }); export const answer = () => 1;',
    ],
    ['registers tests of its own', `globalThis.test?.('mine', () => {}); export const answer = () => 1;`],
    [
      'imports expect to change it',
      `import { expect } from 'vitest'; expect.extend({ toEqual: () => ({ pass: true }) }); export const answer = () => 1;`,
    ],
    ['hides in a promise', 'export const answer = () => ({ then: (f) => f({ value: 42 }) });'],
    [
      'patches what equality relies on',
      'Object.is = () => true; Object.hasOwn = () => true; Array.prototype.every = () => true; export const answer = () => ({});',
    ],
  ])('%s', async (_name, program) => {
    const verdict = await ask(program);
    expect(verdict.tests.filter(({ outcome }) => outcome === 'passed')).toEqual([]);
    expect(verdict.tests.length).toBeGreaterThan(0);
  });
});
