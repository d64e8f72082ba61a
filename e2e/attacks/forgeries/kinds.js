/**
 * @typedef {object} Forgery
 * @property {string} name what it tries
 * @property {'modules' | 'script'} format
 * @property {Record<string, string>} files program and tests
 * @property {string[]} tests the test files
 * @property {string[]} honest each test's `name: outcome`, as the program deserves them
 */

/** Tests that ask in as many ways as people do; a program whose `f` gives 2 deserves to fail all but the last. */
export const TESTS = `
import test from 'node:test';
import assert from 'node:assert/strict';
import path from 'node:path';
import util from 'node:util';
import { EventEmitter } from 'node:events';
import { f } from '../program/a.js';
test('equal', () => assert.equal(f(), 1));
test('deep', () => assert.deepEqual([f()].map((x) => [x]), [[1]]));
test('json', () => assert.equal(JSON.stringify(f()), '1'));
test('string', () => assert.ok(String(f()).includes('1')));
test('list', () => assert.ok([1].includes(f())));
test('set', () => assert.ok(new Set([1]).has(f())));
test('map', () => assert.equal(new Map([[1, 'one']]).get(f()), 'one'));
test('utility', () => assert.ok(util.isDeepStrictEqual(f(), 1)));
test('number', () => assert.ok(!Number.isInteger(f() / 2)));
test('same', () => assert.ok(Object.is(f(), 1)));
test('later', async () => assert.equal(await f(), 1));
test('thrown', () => assert.throws(() => f(), TypeError));
test('path', () => assert.equal(path.join('a', String(f())), 'a/1'));
test('event', () => {
  let heard = 0;
  new EventEmitter().on('x', (value) => (heard = value)).emit('x', f());
  assert.equal(heard, 1);
});
test('regular expression', () => assert.match(String(f()), /^1$/));
test('date', () => assert.equal(new Date(2020, 0, f()).getDate(), 1));
test('right', () => assert.equal(typeof f, 'function'));
`;

export const NAMES = [...TESTS.matchAll(/^test\('([^']+)'/gm)].map(([, name = '']) => name);
export const ALL_BUT_ONE = NAMES.map((name) => `${name}: ${name === 'right' ? 'passed' : 'failed'}`);

export const HEADER = `import test from 'node:test'; import assert from 'node:assert/strict'; import { f } from '../program/a.js';\n`;

/** An attack made while the program is loaded, which otherwise answers 2. @param {string} name @param {string} attack @returns {Forgery} */
export const onLoad = (name, attack) => ({
  name,
  format: 'modules',
  files: {
    'program/a.js': `${attack}\nexport function f() { return 2; }`,
    'held-out/a.test.js': TESTS,
  },
  tests: ['held-out/a.test.js'],
  honest: ALL_BUT_ONE,
});

/** The same, for attacks that may throw. @param {string} name @param {string} attack */
export const quietly = (name, attack) => onLoad(name, `try { ${attack} } catch {}`);

/** The same, for attacks from inside an asynchronous function. @param {string} name @param {string} attack */
export const later = (name, attack) => onLoad(name, `await (async () => { ${attack} })().catch(() => {});`);

/** A program and tests of its own. @param {string} name @param {string} program @param {string} tests @param {string[]} honest @returns {Forgery} */
export const against = (name, program, tests, honest) => ({
  name,
  format: 'modules',
  files: { 'program/a.js': program, 'held-out/a.test.js': HEADER + tests },
  tests: ['held-out/a.test.js'],
  honest,
});

/** A script: each `console.assert` of the test is a test. @param {string} name @param {string} program @param {string} test @param {string[]} honest @returns {Forgery} */
export const script = (name, program, test, honest) => ({
  name,
  format: 'script',
  files: { 'program/a.js': program, 'held-out/test.js': test },
  tests: ['held-out/test.js'],
  honest,
});
