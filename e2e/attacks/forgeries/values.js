import { against } from './kinds.js';

/** @typedef {import('./kinds.js').Forgery} Forgery */

/** @type {readonly Forgery[]} */
export const VALUES = [
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
