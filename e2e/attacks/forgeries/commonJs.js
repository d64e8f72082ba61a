import { HEADER } from './kinds.js';

/** @typedef {import('./kinds.js').Forgery} Forgery */

/** CommonJS programs have a way to modules of their own. @type {readonly Forgery[]} */
export const COMMONJS = [
  {
    name: 'require the test runner',
    format: 'modules',
    files: {
      'program/a.js': `const { test } = require('node:test'); for (let i = 0; i < 100; i++) test('free ' + i, () => {}); exports.f = () => 2;`,
      'held-out/a.test.js': `${HEADER} test('it', () => assert.equal(f(), 1));`,
    },
    tests: ['held-out/a.test.js'],
    honest: ['it: failed'],
  },
  {
    name: 'load the tests through the harness’s own door',
    format: 'modules',
    files: {
      'program/a.js': `const found = {}; import('lamarck:modules').then(({ load }) => { for (let i = 0; i < 9; i++) try { Object.assign(found, load('held-out/answers.json')); } catch {} }); exports.f = () => found.secret ?? 0;`,
      'held-out/answers.json': '{ "secret": 4711 }',
      'held-out/a.test.js': `${HEADER} test('it', async () => { await null; await null; assert.equal(f(), 4711); });`,
    },
    tests: ['held-out/a.test.js'],
    honest: ['it: failed'],
  },
  {
    name: 'change what the tests require',
    format: 'modules',
    files: {
      'program/a.js': `try { require('../held-out/expected.js').answer = 2; } catch {} exports.f = () => 2;`,
      'held-out/expected.js': 'exports.answer = 1;',
      'held-out/a.test.js': `const test = require('node:test'); const assert = require('node:assert'); const { f } = require('../program/a.js'); const expected = require('./expected.js'); test('it', () => assert.equal(f(), expected.answer));`,
    },
    tests: ['held-out/a.test.js'],
    honest: ['it: failed'],
  },
  {
    name: 'change the cache of require',
    format: 'modules',
    files: {
      'program/a.js': `for (const key of Object.keys(require.cache ?? {})) delete require.cache[key]; try { require.main.exports = {}; module.constructor._load = () => ({}); module.children.length = 0; } catch {} exports.f = () => 2;`,
      'held-out/a.test.js': `const test = require('node:test'); const assert = require('node:assert'); const { f } = require('../program/a.js'); test('it', () => assert.equal(f(), 1));`,
    },
    tests: ['held-out/a.test.js'],
    honest: ['it: failed'],
  },
];
