import { onLoad, later } from './kinds.js';

/** @typedef {import('./kinds.js').Forgery} Forgery */

/** @type {readonly Forgery[]} */
export const MODULES = [
  onLoad(
    'patch assert',
    `import a from 'node:assert/strict'; try { a.equal = a.deepEqual = a.ok = () => {}; } catch {}`,
  ),
  onLoad(
    'define on assert',
    `import a from 'node:assert'; try { Object.defineProperty(a.strict, 'equal', { value() {} }); } catch {}`,
  ),
  onLoad(
    'patch AssertionError',
    `import { AssertionError } from 'node:assert';
     try { Object.setPrototypeOf(AssertionError.prototype, null); } catch {}
     try { AssertionError.prototype.name = 'x'; } catch {}`,
  ),
  onLoad(
    'patch util',
    `import u from 'node:util'; try { u.isDeepStrictEqual = () => true; u.inspect = () => ''; } catch {}`,
  ),
  onLoad('patch path', `import p from 'node:path'; try { p.join = p.posix.join = () => 'a/1'; } catch {}`),
  onLoad(
    'patch EventEmitter',
    `import e from 'node:events'; try { e.prototype.emit = e.EventEmitter.prototype.emit = function (n) { this.listeners(n)[0](1); }; } catch {}`,
  ),
  onLoad('patch the test runner', `import t from 'node:test'; try { t.test = t.it = () => {}; } catch {}`),
  onLoad(
    'register tests of its own',
    `import t from 'node:test'; for (let i = 0; i < 100; i++) t('free ' + i, () => {});`,
  ),
  onLoad(
    'register hooks of its own',
    `import { beforeEach, after } from 'node:test'; beforeEach((t) => t.skip()); after(() => {});`,
  ),
  later(
    'import the test runner by name',
    `const { test } = await import('node:test'); for (let i = 0; i < 100; i++) test('free ' + i, () => {});`,
  ),
  later(
    'import the test runner from evaluated code',
    `const { test } = await (0, eval)("import('node:test')"); for (let i = 0; i < 100; i++) test('free ' + i, () => {});`,
  ),
  later(
    'import the test runner from a made function',
    `const { test } = await new Function("return import('node:test')")(); for (let i = 0; i < 100; i++) test('free ' + i, () => {});`,
  ),
  later(
    'import the test runner from an evaluated module name',
    `const { test } = await (async () => {}).constructor("return import('node:test')")(); test('free', () => {});`,
  ),
  later(
    'import the harness',
    `const { load } = await import('lamarck:modules'); load('held-out/a.test.js');`,
  ),
  later(
    'import the harness from evaluated code',
    `const { load } = await (0, eval)("import('lamarck:modules')"); load('held-out/a.test.js');`,
  ),
  later('import the starting module', `await import('lamarck:start');`),
  later('run the tests a second time', `await import('../held-out/a.test.js');`),
  later(
    'run the tests a second time under another name',
    `for (const name of ['../held-out/./a.test.js', '../held-out/a.test', '/project/held-out/a.test.js', 'file:///project/held-out/a.test.js', '../held-out/a.test.js?1']) await import(name).catch(() => {});`,
  ),
];
