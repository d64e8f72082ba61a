/**
 * Programs that try to be judged better than they are. All of them deserve what `honest` says; the judge must say
 * just that, and go on to judge an honest neighbour as ever. Run in Node by workers/sandbox/judge/hostile.test.ts and in the
 * browser by `lamarck probe`.
 *
 * @typedef {object} Forgery
 * @property {string} name what it tries
 * @property {'modules' | 'script'} format
 * @property {Record<string, string>} files program and tests
 * @property {string[]} tests the test files
 * @property {string[]} honest each test's `name: outcome`, as the program deserves them
 */

/** Tests that ask in as many ways as people do; a program whose `f` gives 2 deserves to fail all but the last. */
const TESTS = `
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

const NAMES = [...TESTS.matchAll(/^test\('([^']+)'/gm)].map(([, name = '']) => name);
const ALL_BUT_ONE = NAMES.map((name) => `${name}: ${name === 'right' ? 'passed' : 'failed'}`);

const HEADER = `import test from 'node:test'; import assert from 'node:assert/strict'; import { f } from '../program/a.js';\n`;

/** An attack made while the program is loaded, which otherwise answers 2. @param {string} name @param {string} attack @returns {Forgery} */
const onLoad = (name, attack) => ({
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
const quietly = (name, attack) => onLoad(name, `try { ${attack} } catch {}`);

/** The same, for attacks from inside an asynchronous function. @param {string} name @param {string} attack */
const later = (name, attack) => onLoad(name, `await (async () => { ${attack} })().catch(() => {});`);

/** A program and tests of its own. @param {string} name @param {string} program @param {string} tests @param {string[]} honest @returns {Forgery} */
const against = (name, program, tests, honest) => ({
  name,
  format: 'modules',
  files: { 'program/a.js': program, 'held-out/a.test.js': HEADER + tests },
  tests: ['held-out/a.test.js'],
  honest,
});

/** A script: each `console.assert` of the test is a test. @param {string} name @param {string} program @param {string} test @param {string[]} honest @returns {Forgery} */
const script = (name, program, test, honest) => ({
  name,
  format: 'script',
  files: { 'program/a.js': program, 'held-out/test.js': test },
  tests: ['held-out/test.js'],
  honest,
});

/** @type {readonly Forgery[]} */
const PATCHES = [
  quietly(
    'patch Array.prototype',
    'Array.prototype.map = () => [[1]]; Array.prototype.includes = () => true;',
  ),
  quietly(
    'define on Array.prototype',
    `Object.defineProperty(Array.prototype, 'map', { value: () => [[1]] });`,
  ),
  quietly('patch String.prototype', 'String.prototype.includes = () => true;'),
  quietly('patch RegExp.prototype', 'RegExp.prototype.test = RegExp.prototype.exec = () => ["1"];'),
  quietly('patch RegExp.prototype[Symbol.match]', 'RegExp.prototype[Symbol.match] = () => ["1"];'),
  quietly('patch Map and Set', 'Map.prototype.get = () => "one"; Set.prototype.has = () => true;'),
  quietly('patch Promise.prototype.then', 'Promise.prototype.then = function (ok) { return ok([]); };'),
  quietly('patch Function.prototype.call', 'Function.prototype.call = Function.prototype.apply = () => {};'),
  quietly(
    'patch the iterator',
    'Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });',
  ),
  quietly(
    'patch generators',
    'Object.getPrototypeOf(function* () {}).prototype.next = () => ({ done: true, value: [] });',
  ),
  quietly('patch Object.is', 'Object.is = () => true;'),
  quietly('patch Number.isInteger', 'Number.isInteger = () => false;'),
  quietly('patch JSON', `JSON.stringify = () => '1'; JSON.parse = () => [];`),
  quietly('patch Reflect', 'Reflect.apply = () => 1; Reflect.ownKeys = () => [];'),
  quietly('patch Error', `Error.prototype.name = 'TypeError'; Error.stackTraceLimit = 0;`),
  quietly(
    'make every object an instance of every class',
    `Object.defineProperty(Function.prototype, Symbol.hasInstance, { value: () => true });`,
  ),
  quietly('prepare stack traces', 'Error.prepareStackTrace = () => { throw new TypeError(); };'),
  quietly(
    'put setters on Object.prototype',
    `Object.defineProperty(Object.prototype, 'outcome', { set() {}, get: () => 'passed' });`,
  ),
  quietly('put toJSON on Object.prototype', 'Object.prototype.toJSON = () => [];'),
  quietly('make every object a thenable', 'Object.prototype.then = function (ok) { ok(); };'),
  quietly('make every object a thenable by __proto__', '({}).__proto__.then = function (ok) { ok(); };'),
  quietly(
    'give Array.prototype an index',
    `Object.defineProperty(Array.prototype, 0, { get: () => 1, set() {} });`,
  ),
  quietly('change the prototype of functions', 'Object.setPrototypeOf(Function.prototype, null);'),
  quietly(
    'redirect Array[Symbol.species]',
    `Object.defineProperty(Array, Symbol.species, { value: class extends Array { includes() { return true; } } });`,
  ),
  quietly('patch the date', 'Date.prototype.getDate = () => 1;'),
];

/** @type {readonly Forgery[]} */
const GLOBALS = [
  quietly('replace JSON', `globalThis.JSON = { stringify: () => '1', parse: () => [] };`),
  quietly('replace String', `globalThis.String = () => '1';`),
  quietly(
    'replace Set and Map',
    `globalThis.Set = class { has() { return true; } }; globalThis.Map = class { get() { return 'one'; } };`,
  ),
  quietly(
    'replace Object and Number',
    `globalThis.Object = { is: () => true }; globalThis.Number = { isInteger: () => false };`,
  ),
  quietly('replace Date', `globalThis.Date = class { getDate() { return 1; } };`),
  quietly(
    'redefine globals',
    `for (const name of ['JSON', 'String', 'Set', 'Map', 'Object', 'Date']) Object.defineProperty(globalThis, name, { get: () => ({ is: () => true }) });`,
  ),
  quietly('delete globals', `for (const name of Reflect.ownKeys(globalThis)) delete globalThis[name];`),
  quietly(
    'replace every global',
    `for (const k of ['Map', 'Set', 'Object', 'Array', 'Promise', 'Error', 'Reflect', 'TypeError']) globalThis[k] = function () {};`,
  ),
  quietly(
    'replace the prototype of the global',
    `Object.setPrototypeOf(globalThis, new Proxy({}, { has: () => true, get: () => () => true }));`,
  ),
  quietly(
    'replace console and process',
    'globalThis.console = null; globalThis.process = null; globalThis.setTimeout = null;',
  ),
];

/** @type {readonly Forgery[]} */
const MODULES = [
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

/** @type {readonly Forgery[]} */
const READING = [
  against(
    'read the tests from the disk',
    `import fs from 'node:fs';
     const answers = [];
     const walk = (folder) => { for (const name of fs.readdirSync(folder)) { const path = folder + '/' + name; try { walk(path); } catch { answers.push(fs.readFileSync(path, 'utf8')); } } };
     try { walk('/project'); } catch {}
     for (const path of ['held-out/a.test.js', '/project/held-out/a.test.js', '../held-out/a.test.js']) try { answers.push(fs.readFileSync(path, 'utf8')); } catch {}
     const found = answers.map((text) => /secret: (\\d+)/.exec(text)).find(Boolean);
     export const f = () => (found ? Number(found[1]) : 0);`,
    `test('secret', () => assert.equal(f(), 4711)); // secret: 4711`,
    ['secret: failed'],
  ),
  against(
    'read the tests by their stack',
    `export const f = () => { const text = new Error().stack + (f.caller ?? '') + String(arguments_()); return Number(/secret: (\\d+)/.exec(text)?.[1] ?? 0); };
     function arguments_() { try { return (0, eval)('(function () { return arguments.callee.caller; })')(); } catch { return ''; } }`,
    `test('secret', () => { assert.equal(f(), 4711); /* secret: 4711 */ });`,
    ['secret: failed'],
  ),
  {
    name: 'require the tests’ data',
    format: 'modules',
    files: {
      'program/a.js': `let secret = 0; try { secret = require('../held-out/answers.js').secret; } catch {} exports.f = () => secret;`,
      'held-out/answers.js': 'exports.secret = 4711;',
      'held-out/a.test.js': `${HEADER} test('it', () => assert.equal(f(), 4711));`,
    },
    tests: ['held-out/a.test.js'],
    honest: ['it: failed'],
  },
];
/** @type {readonly Forgery[]} */
const VALUES = [
  against(
    'be equal to everything',
    `const anything = new Proxy(function () {}, { get: (_, key) => (key === Symbol.toPrimitive ? () => 1 : anything), apply: () => anything, has: () => true, getPrototypeOf: () => Number.prototype });
     export const f = () => anything;`,
    `test('equal', () => assert.equal(f(), 1)); test('deep', () => assert.deepEqual(f(), { a: 1 })); test('list', () => assert.deepEqual(f(), [1])); test('same', () => assert.ok(Object.is(f(), 1)));`,
    ['equal: failed', 'deep: failed', 'list: failed', 'same: failed'],
  ),
  against(
    'count comparisons in a getter',
    `let looks = 0; export const f = () => ({ get a() { return ++looks; } });`,
    `test('first', () => assert.deepEqual(f(), { a: 5 })); test('second', () => assert.deepEqual(f(), { a: -1 }));`,
    ['first: failed', 'second: failed'],
  ),
  against(
    'say it is a list',
    `export const f = () => Object.setPrototypeOf({ length: 1, 0: 1, [Symbol.toStringTag]: 'Array', get constructor() { return Array; } }, Array.prototype);`,
    `test('list', () => assert.deepEqual(f(), [1])); test('really', () => assert.ok(Array.isArray(f())));`,
    ['list: failed', 'really: failed'],
  ),
  against(
    'say it is a date, an error, a number',
    `export const f = (kind) => Object.setPrototypeOf({ valueOf: () => 1, toString: () => '1', [Symbol.toPrimitive]: () => 1, [Symbol.toStringTag]: kind.name }, kind.prototype);`,
    `test('number', () => assert.equal(f(Number), 1)); test('boxed', () => assert.deepEqual(f(Number), new Number(1))); test('date', () => assert.deepEqual(f(Date), new Date(0)));`,
    ['number: failed', 'boxed: failed', 'date: failed'],
  ),
  against(
    'hide keys in a proxy',
    `export const f = () => new Proxy({ b: 2 }, { ownKeys: () => [], getOwnPropertyDescriptor: () => undefined });`,
    `test('keys', () => assert.deepEqual(f(), { a: 1 })); test('none', () => assert.notDeepEqual(f(), { a: 1 }));`,
    ['keys: failed', 'none: passed'],
  ),
  against(
    'throw while it is looked at',
    `export const f = () => new Proxy({}, { get() { throw 0; }, ownKeys() { throw 0; }, getPrototypeOf() { throw 0; } });`,
    `test('deep', () => assert.deepEqual(f(), { a: 1 })); test('after', () => assert.equal(f(), 1));`,
    ['deep: failed', 'after: failed'],
  ),
  against(
    'throw an error that is of every class',
    `class Any { static [Symbol.hasInstance]() { return true; } } export const f = () => { throw Object.create(Any.prototype, { name: { value: 'TypeError' }, message: { value: 'bad' } }); };`,
    `test('class', () => assert.throws(() => f(), TypeError)); test('not at all', () => assert.doesNotThrow(() => f()));`,
    ['class: failed', 'not at all: failed'],
  ),
  against(
    'throw what the runner might take for a skip',
    `export const f = () => { throw { code: 'ERR_TEST_SKIPPED', skip: true, todo: true, outcome: 'skipped', name: 'SkipError' }; };`,
    `test('it', () => f()); test('later', async () => f());`,
    ['it: failed', 'later: failed'],
  ),
  against(
    'throw null, a symbol, a revoked proxy',
    `let n = 0; const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); export const f = () => { throw [null, Symbol('s'), proxy, undefined][n++]; };`,
    `for (const name of ['a', 'b', 'c', 'd']) test(name, () => f());`,
    ['a: failed', 'b: failed', 'c: failed', 'd: failed'],
  ),
];

/** @type {readonly Forgery[]} */
const TIME = [
  against(
    'a thenable that answers as asked',
    `export const f = () => ({ then(ok) { ok(); ok(1); throw 1; } });`,
    `test('later', async () => assert.equal(await f(), 1)); test('after', () => {});`,
    ['later: failed', 'after: passed'],
  ),
  against(
    'a promise that never settles',
    `export const f = () => new Promise(() => {});`,
    `test('later', async () => assert.equal(await f(), 1)); test('after', () => {});`,
    ['later: cut-off', 'after: passed'],
  ),
  against(
    'a thenable within a thenable without end',
    `const bomb = { then(ok) { ok({ then: bomb.then }); } }; export const f = () => bomb;`,
    `test('before', () => {}); test('later', async () => assert.equal(await f(), 1)); test('after', () => {});`,
    ['before: passed', 'later: cut-off', 'after: not-run'],
  ),
  against(
    'leave with success while it is loaded',
    `process.exit(0); export const f = () => 1;`,
    `test('never', () => {});`,
    ['held-out/a.test.js: failed'],
  ),
  against(
    'leave with success in a test',
    `export const f = () => { try { process.exit(0); } finally { for (;;); } };`,
    `test('before', () => {}); test('it', () => f()); test('after', () => {});`,
    ['before: passed', 'it: failed', 'after: not-run'],
  ),
  against(
    'leave by the other doors of process',
    `export const f = () => { process.exitCode = 0; process.abort?.(); process.reallyExit?.(0); process.kill?.(1); process.emit?.('exit', 0); return 2; };`,
    `test('it', () => assert.equal(f(), 1)); test('after', () => assert.equal(1, 2));`,
    ['it: failed', 'after: failed'],
  ),
  against(
    'leave a timer that throws in another test',
    `setTimeout(() => { throw new Error('late'); }, 1); setInterval(() => {}, 1); export const f = () => 2;`,
    `test('it', () => assert.equal(f(), 1)); test('after', () => assert.equal(typeof f, 'function'));`,
    ['it: failed', 'after: passed'],
  ),
  against(
    'go on after its test and fail the reporter',
    `export const f = () => { (async () => { for (let i = 0; i < 50; i++) await null; throw new Error('late'); })().catch(() => {}); return 2; };`,
    `test('it', async () => assert.equal(f(), 1)); test('after', async () => assert.equal(f(), 1));`,
    ['it: failed', 'after: failed'],
  ),
  against(
    'fill the memory so that failures cannot be told',
    `const kept = []; export const f = () => { for (let size = 1 << 20; size >= 8; size >>= 1) try { for (;;) kept.push(new Uint8Array(size)); } catch {} return 2; };`,
    `test('before', () => {}); test('it', async () => { await null; assert.equal(f(), 1); }); test('after', async () => { await null; assert.equal(f(), 1); });`,
    ['before: passed', 'it: cut-off', 'after: cut-off'],
  ),
  against(
    'fill the memory with small objects',
    `let kept = null; export const f = () => { try { for (;;) kept = { kept }; } catch {} return 2; };`,
    `test('before', () => {}); test('it', async () => { await null; assert.equal(f(), 1); }); test('after', async () => { await null; assert.equal(f(), 1); });`,
    ['before: passed', 'it: cut-off', 'after: cut-off'],
  ),
  against(
    'fill the memory before a failure that does not wait',
    `let kept = null; export const f = () => { try { for (;;) kept = { kept }; } catch {} return 2; };`,
    `test('before', () => {}); test('it', () => assert.equal(f(), 1)); test('after', () => assert.equal(f(), 1));`,
    ['before: passed', 'it: cut-off', 'after: cut-off'],
  ),
  against(
    'fill the memory to the last byte',
    `const kept = []; export const f = () => { for (const make of [() => ({ kept }), () => [1], () => 'x' + kept.length, () => Symbol(), () => new Uint8Array(64), () => () => kept]) try { for (;;) kept.push(make()); } catch {} return 2; };`,
    `test('before', () => {}); for (let i = 0; i < 3; i++) { test('it' + i, () => assert.equal(f(), 1)); test('late' + i, async () => { await null; assert.equal(f(), 1); }); }`,
    ['before: passed', ...[0, 1, 2].flatMap((i) => [`it${i}: cut-off`, `late${i}: cut-off`])],
  ),
  against(
    'leave memory that is not empty',
    `const kept = []; export const f = () => { try { for (;;) kept.push(new Uint8Array(100_000).fill(255)); } catch {} kept.length = 0; return 2; };`,
    `test('it', () => assert.equal(f(), 1)); test('after', () => assert.equal(f(), 1));`,
    ['it: failed', 'after: failed'],
  ),
  against(
    'call from the end of the stack',
    `export const f = (act) => { const deep = () => { try { deep(); } catch { try { act(); } catch {} } }; deep(); return 2; };`,
    `test('it', () => assert.equal(f(() => assert.equal(1, 2)), 1)); test('after', () => assert.equal(f(() => {}), 1));`,
    ['it: failed', 'after: failed'],
  ),
];

/** @type {readonly Forgery[]} */
const SCRIPTS = [
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
    'import the test runner from evaluated code',
    `(0, eval)("import('node:test')").then(({ test }) => { for (let i = 0; i < 100; i++) test('free ' + i, () => {}); }); function f() { return 2; }`,
    'console.assert(f() === 1);',
    ['assert 1: failed'],
  ),
];

/** CommonJS programs have a way to modules of their own. @type {readonly Forgery[]} */
const COMMONJS = [
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

/** Tests in the manner of Jest find their functions elsewhere. @type {readonly Forgery[]} */
const JEST = [
  [
    'replace expect',
    `globalThis.expect = () => ({ toBe() {}, toEqual() {} }); globalThis.test = globalThis.it = () => {};`,
  ],
  [
    'import expect',
    `try { const { expect } = await import('@jest/globals'); expect.extend({ toBe: () => ({ pass: true }) }); } catch {}`,
  ],
  [
    'import expect from evaluated code',
    `try { const { expect, it } = await new Function("return import('@jest/globals')")(); expect.extend({ toBe: () => ({ pass: true }) }); it('free', () => {}); } catch {}`,
  ],
  [
    'answer the matchers',
    `export const g = () => ({ asymmetricMatch: () => true, $$typeof: Symbol.for('jest.asymmetricMatcher'), toAsymmetricMatcher: () => '1' });`,
  ],
].map(([name = '', attack = '']) => ({
  name: `${name}, in the manner of Jest`,
  format: 'modules',
  files: {
    'program/a.js': `${attack}\nexport const f = typeof g === 'function' ? g : () => 2;`,
    'held-out/a.test.js': `import { f } from '../program/a.js';
      it('is', () => expect(f()).toBe(1)); it('equals', () => expect(f()).toEqual(1)); it('list', () => expect([f()]).toContain(1));`,
  },
  tests: ['held-out/a.test.js'],
  honest: ['is: failed', 'equals: failed', 'list: failed'],
}));

export const FORGERIES = [
  ...PATCHES,
  ...GLOBALS,
  ...MODULES,
  ...READING,
  ...VALUES,
  ...TIME,
  ...SCRIPTS,
  ...COMMONJS,
  ...JEST,
];
