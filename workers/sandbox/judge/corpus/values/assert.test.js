import assert from 'node:assert';
import { observe } from './observe.js';

const strict = assert.strict;
const fails = (work) => {
  try {
    work();
  } catch (error) {
    const { name, message, code, operator, generatedMessage, actual, expected } = error;
    return {
      name,
      message,
      code,
      operator,
      generatedMessage,
      actual: String(actual),
      expected: String(expected),
    };
  }
  return 'passed';
};
const failsLater = async (work) => {
  try {
    await work();
  } catch (error) {
    return {
      name: error.name,
      message: error.message,
      code: error.code,
      operator: error.operator,
      generatedMessage: error.generatedMessage,
    };
  }
  return 'passed';
};

observe(
  { assert, strict, fails, failsLater },
  String.raw`
  fails(() => assert.equal(1, 2))
  fails(() => assert.equal(1, '1'))
  fails(() => assert.equal(NaN, NaN))
  fails(() => assert.equal('a', 'b', 'own words'))
  fails(() => assert.equal({}, {}))
  fails(() => assert.equal(null, undefined))
  fails(() => assert.notEqual(1, 1))
  fails(() => assert.notEqual(1, 1, 'same'))
  fails(() => assert.strictEqual(1, 2))
  fails(() => assert.strictEqual(1, '1'))
  fails(() => assert.strictEqual('a', 'b'))
  fails(() => assert.strictEqual(true, false))
  fails(() => assert.strictEqual(0, -0))
  fails(() => assert.strictEqual(null, undefined))
  fails(() => assert.strictEqual(1n, 2n))
  fails(() => assert.strictEqual(Symbol('a'), Symbol('b')))
  fails(() => assert.strictEqual('a\nb', 'a\nc'))
  fails(() => assert.strictEqual([1], [1]))
  fails(() => assert.strictEqual({ a: 1 }, { a: 2 }))
  fails(() => assert.strictEqual([1, 2], [1, 3]))
  fails(() => assert.strictEqual(1, 2, 'own words'))
  fails(() => assert.strictEqual(1, 2, new TypeError('mine')))
  fails(() => assert.strictEqual('x'.repeat(200), 'y'))
  fails(() => assert.strictEqual(undefined, 'text'))
  fails(() => assert.strictEqual(3.14, 3.15))
  fails(() => assert.notStrictEqual(1, 1))
  fails(() => assert.notStrictEqual('a', 'a'))
  fails(() => assert.deepEqual([1], [2]))
  fails(() => assert.deepEqual([1], ['1']))
  fails(() => assert.deepEqual({ a: 1 }, { a: 2 }))
  fails(() => assert.deepEqual(1, 2))
  fails(() => assert.notDeepEqual([1], [1]))
  fails(() => assert.deepStrictEqual([1], [2]))
  fails(() => assert.deepStrictEqual([1], ['1']))
  fails(() => assert.deepStrictEqual([1, 2, 3], [1, 2, 4]))
  fails(() => assert.deepStrictEqual({ a: 1 }, { a: 2 }))
  fails(() => assert.deepStrictEqual({ a: 1, b: { c: 2 } }, { a: 1, b: { c: 3 } }))
  fails(() => assert.deepStrictEqual({ a: 1 }, { b: 1 }))
  fails(() => assert.deepStrictEqual({}, []))
  fails(() => assert.deepStrictEqual([], {}))
  fails(() => assert.deepStrictEqual(1, 2))
  fails(() => assert.deepStrictEqual('a', 'b'))
  fails(() => assert.deepStrictEqual(null, {}))
  fails(() => assert.deepStrictEqual(undefined, null))
  fails(() => assert.deepStrictEqual(NaN, NaN))
  fails(() => assert.deepStrictEqual(new Map([['a', 1]]), new Map([['a', 2]])))
  fails(() => assert.deepStrictEqual(new Set([1]), new Set([2])))
  fails(() => assert.deepStrictEqual(new Set([1, 2]), new Set([2, 1])))
  fails(() => assert.deepStrictEqual(new Date(0), new Date(1)))
  fails(() => assert.deepStrictEqual(/a/g, /a/i))
  fails(() => assert.deepStrictEqual(new Error('a'), new Error('b')))
  fails(() => assert.deepStrictEqual([1, [2, [3, [4]]]], [1, [2, [3, [5]]]]))
  fails(() => assert.deepStrictEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'], ['a', 'b', 'c', 'd', 'e', 'f', 'x']))
  fails(() => assert.deepStrictEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, 2, 3, 4, 5, 6, 7, 8, 9, 11]))
  fails(() => assert.deepStrictEqual([undefined], [null]))
  fails(() => assert.deepStrictEqual({ a: undefined }, {}))
  fails(() => assert.deepStrictEqual([-0], [0]))
  fails(() => assert.deepStrictEqual(Object.create(null), {}))
  fails(() => assert.deepStrictEqual(new (class A { x = 1 })(), { x: 1 }))
  fails(() => assert.deepStrictEqual([1, 2], [1, 2, 3]))
  fails(() => assert.deepStrictEqual([{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 3 }]))
  fails(() => assert.deepStrictEqual({ s: 'x' }, { s: 'y' }, 'words'))
  fails(() => assert.notDeepStrictEqual({ a: 1 }, { a: 1 }))
  fails(() => assert.notDeepStrictEqual([1, 2], [1, 2]))
  fails(() => assert.ok(false, 'words'))
  fails(() => assert.ok(0, 'zero'))
  fails(() => assert(null, 'null'))
  fails(() => assert.ok(true))
  fails(() => assert.ok())
  fails(() => assert.fail())
  fails(() => assert.fail('words'))
  fails(() => assert.fail(new RangeError('mine')))
  fails(() => assert.match('abc', /x/))
  fails(() => assert.match('abc', /b/))
  fails(() => assert.match(5, /x/))
  fails(() => assert.match('abc', /x/, 'words'))
  fails(() => assert.doesNotMatch('abc', /b/))
  fails(() => assert.doesNotMatch('abc', /x/))
  fails(() => assert.throws(() => {}))
  fails(() => assert.throws(() => {}, TypeError))
  fails(() => assert.throws(() => {}, 'words'))
  fails(() => assert.throws(() => {}, Error, 'words'))
  fails(() => assert.throws(() => { throw new Error('a'); }))
  fails(() => assert.throws(() => { throw new Error('a'); }, TypeError))
  fails(() => assert.throws(() => { throw new Error('a'); }, /b/))
  fails(() => assert.throws(() => { throw new Error('a'); }, /a/))
  fails(() => assert.throws(() => { throw new Error('a'); }, { message: 'b' }))
  fails(() => assert.throws(() => { throw new Error('a'); }, { message: 'a', name: 'Error' }))
  fails(() => assert.throws(() => { throw new Error('a'); }, { message: /a/ }))
  fails(() => assert.throws(() => { throw new Error('a'); }, () => false))
  fails(() => assert.throws(() => { throw new Error('a'); }, () => true))
  fails(() => assert.throws(() => { throw 'text'; }, /text/))
  fails(() => assert.throws(() => { throw new TypeError('a'); }, Error))
  fails(() => assert.throws(() => { throw new Error('a'); }, new Error('a')))
  fails(() => assert.throws(() => { throw new Error('a'); }, new Error('b')))
  fails(() => assert.throws('text'))
  fails(() => assert.throws(() => { throw new Error('words'); }, 'words'))
  fails(() => assert.doesNotThrow(() => { throw new Error('a'); }))
  fails(() => assert.doesNotThrow(() => { throw new Error('a'); }, 'words'))
  fails(() => assert.doesNotThrow(() => 1))
  fails(() => assert.ifError(null))
  fails(() => assert.ifError(0))
  fails(() => assert.ifError('text'))
  fails(() => assert.ifError(new Error('a')))
  fails(() => strict.equal(1, '1'))
  fails(() => strict.deepEqual([1], ['1']))
  fails(() => strict.notEqual(1, 1))
  failsLater(() => assert.rejects(Promise.resolve(1)))
  failsLater(() => assert.rejects(Promise.reject(new Error('a')), /b/))
  failsLater(() => assert.rejects(Promise.reject(new Error('a')), /a/))
  failsLater(() => assert.rejects(async () => { throw new TypeError('a'); }, TypeError))
  failsLater(() => assert.rejects(() => 1))
  failsLater(() => assert.rejects(Promise.resolve(1), TypeError))
  failsLater(() => assert.doesNotReject(Promise.reject(new Error('a'))))
  failsLater(() => assert.doesNotReject(Promise.resolve(1)))
  new assert.AssertionError({ actual: 1, expected: 2, operator: 'strictEqual' }).message
  new assert.AssertionError({ message: 'm' }).generatedMessage
  new assert.AssertionError({ message: 'm' }) instanceof Error
  assert.strict === assert.strict.strict
  assert.strict.equal === assert.strictEqual
  Object.keys(new assert.AssertionError({ message: 'm' })).sort()
`,
);
