import { script } from './kinds.js';

/** @typedef {import('./kinds.js').Forgery} Forgery */

/** @type {readonly Forgery[]} */
export const SCRIPTS = [
  script(
    'add assertions of its own',
    'for (let i = 0; i < 50; i++) console.assert(true); function f() { console.assert(true); return 2; }',
    'console.assert(f() === 1); console.assert(f() === 2);',
    ['assert 1: failed', 'assert 2: passed'],
  ),
  script(
    'silence assertions',
    'console.assert = () => {}; globalThis.console = { assert() {} }; function f() { return 2; }',
    'console.assert(f() === 1); console.assert(f() === 2);',
    ['assert 1: failed', 'assert 2: passed'],
  ),
  script(
    'throw before the assertions that it would fail',
    'let n = 0; function f() { if (n++) throw new Error(); return 1; }',
    'console.assert(f() === 1); console.assert(f() === 1); console.assert(f() === 1); console.assert(f() === 1);',
    ['assert 1: passed', 'script: failed', 'assert 3: not-run', 'assert 4: not-run'],
  ),
  script(
    'leave before the assertions that it would fail',
    'let n = 0; function f() { if (n++) process.exit(0); return 1; }',
    'console.assert(f() === 1); console.assert(f() === 1); console.assert(f() === 1);',
    ['assert 1: passed', 'script: failed', 'assert 3: not-run'],
  ),
  script(
    'never come to the assertions',
    'function f() { return new Promise(() => {}); }',
    'f().then((x) => { console.assert(x === 1); console.assert(x === 2); });',
    ['assert 1: not-run', 'assert 2: not-run'],
  ),
  script(
    'hang before the assertions that it would fail',
    'let n = 0; function f() { while (n++); return 1; }',
    'console.assert(f() === 1); console.assert(f() === 1); console.assert(f() === 1);',
    ['assert 1: passed', 'script: cut-off', 'assert 3: not-run'],
  ),
  script(
    'declare what the test relies on',
    'var assert = () => {}; function require() { return () => {}; } let test = 1; function f() { return 2; }',
    'console.assert(f() === 1); console.assert(f() === 2);',
    ['assert 1: failed', 'assert 2: passed'],
  ),
  script(
    'import the test runner from code that a script evaluates',
    `(0, eval)("import('node:test')").then(({ test }) => { for (let i = 0; i < 100; i++) test('free ' + i, () => {}); }); function f() { return 2; }`,
    'console.assert(f() === 1);',
    ['assert 1: failed'],
  ),
];
