import test from 'node:test';
import assert from 'node:assert/strict';
import { keyOf } from '../program/key.js';
import { memoise } from '../program/memoise.js';

function callsFor(compute, ...argumentLists) {
  let calls = 0;
  const wrapped = memoise((...args) => {
    calls += 1;
    return compute(...args);
  });
  for (const args of argumentLists) assert.deepEqual(wrapped(...args), compute(...args));
  return calls;
}

test('different arguments are computed each', () => {
  assert.equal(callsFor((n) => n + 1, [1], [2], [3]), 3);
});

test('an empty text is remembered', () => {
  assert.equal(callsFor(() => '', [1], [1], [1]), 1);
});

test('false is remembered', () => {
  assert.equal(callsFor(() => false, ['a'], ['a']), 1);
});

test('null is remembered', () => {
  assert.equal(callsFor(() => null, ['a'], ['a']), 1);
});

test('undefined is remembered', () => {
  assert.equal(callsFor(() => undefined, ['a'], ['a']), 1);
});

test('not-a-number is remembered', () => {
  assert.equal(callsFor(Number, ['x'], ['x'], ['y']), 2);
});

test('zero and other results side by side', () => {
  assert.equal(callsFor((a, b) => a - b, [1, 1], [2, 1], [1, 1], [1, 2], [2, 1]), 3);
});

test('a number and its text are different', () => {
  assert.equal(callsFor((value) => typeof value, [1], ['1'], [1], ['1']), 2);
});

test('no arguments at all', () => {
  assert.equal(callsFor(() => 0, [], []), 1);
});

test('keys tell arguments apart', () => {
  const lists = [[1, 2], [12], ['1,2'], ['1', '2'], [[1, 2]], [[1], 2], [{ a: 1 }], [{ a: '1' }], [null], [undefined]];
  assert.equal(new Set(lists.map(keyOf)).size, lists.length);
});

test('the order of fields does not matter', () => {
  assert.equal(keyOf([{ a: 1, b: [2] }]), keyOf([{ b: [2], a: 1 }]));
});

test('hits count remembered results of any kind', () => {
  const sign = memoise(Math.sign);
  [5, 0, -5, 0, 5, 0].forEach((n) => sign(n));
  assert.equal(sign.hits, 3);
});

test('forgetting one leaves the others', () => {
  let calls = 0;
  const length = memoise((text) => {
    calls += 1;
    return text.length;
  });
  length('');
  length('a');
  assert.equal(length.forget(''), true);
  assert.equal(length.forget('b'), false);
  length('');
  length('a');
  assert.equal(calls, 3);
});

test('a memoised recursion', () => {
  let calls = 0;
  const ways = memoise((n) => {
    calls += 1;
    if (n < 0) return 0;
    return n === 0 ? 1 : ways(n - 1) + ways(n - 2);
  });
  assert.equal(ways(30), 1346269);
  assert.equal(calls, 32);
});

test('lists within lists, and lists of what', () => {
  assert.notEqual(keyOf([[1, 2], 3]), keyOf([1, [2, 3]]));
  assert.notEqual(keyOf([['a']]), keyOf([{ 0: 'a' }]));
  assert.notEqual(keyOf([['a']]), keyOf([['b']]));
  assert.notEqual(keyOf([{ a: 1, b: 2 }]), keyOf([{ a: '1,"b":2' }]));
  assert.equal(keyOf([{ a: 1, b: [2] }]), '{"a":1,"b":[2]}');
});
