import test from 'node:test';
import assert from 'node:assert/strict';
import { formatPointer, parsePointer } from '../program/pointer.js';
import { getAt, listPointers, setAt } from '../program/data.js';

test('the empty pointer is the whole', () => {
  assert.deepEqual(parsePointer(''), []);
  assert.deepEqual(getAt([1, 2], ''), [1, 2]);
});

test('a lone slash is the empty key', () => {
  assert.equal(getAt({ '': 'empty' }, '/'), 'empty');
});

test('a pointer must start with a slash', () => {
  assert.throws(() => parsePointer('a/b'), SyntaxError);
});

test('single escapes', () => {
  assert.deepEqual(parsePointer('/~0/~1/x~0y~1z'), ['~', '/', 'x~y/z']);
});

test('an escaped tilde before the digit one', () => {
  assert.deepEqual(parsePointer('/~01'), ['~1']);
});

test('an escaped tilde before the digit zero', () => {
  assert.deepEqual(parsePointer('/~00'), ['~0']);
});

test('several escapes in a row', () => {
  assert.deepEqual(parsePointer('/~0~1/~1~0/~0~01/~001'), ['~/', '/~', '~~1', '~01']);
});

test('writing escapes', () => {
  assert.equal(formatPointer(['a/b', '~', '~1', '/0']), '/a~1b/~0/~01/~10');
});

test('writing no keys', () => {
  assert.equal(formatPointer([]), '');
});

test('round trips with awkward keys', () => {
  const keys = ['~1', '~0', '~~', '~/1', '/~1', '~01', '~10', ''];
  assert.deepEqual(parsePointer(formatPointer(keys)), keys);
});

test('setting under a key with tilde and digit', () => {
  const changed = setAt({ '~1': { n: 1 } }, '/~01/n', 2);
  assert.deepEqual(changed, { '~1': { n: 2 } });
});

test('setting in a list keeps it a list', () => {
  const before = { list: [1, 2, 3] };
  assert.deepEqual(setAt(before, '/list/1', 'two'), { list: [1, 'two', 3] });
  assert.deepEqual(before, { list: [1, 2, 3] });
});

test('inherited properties and plain values are not walked into', () => {
  assert.equal(getAt({ a: 'text' }, '/a/length'), undefined);
  assert.equal(getAt({}, '/toString'), undefined);
  assert.equal(getAt({ a: null }, '/a/b'), undefined);
});

test('listing pointers', () => {
  assert.deepEqual(listPointers({ a: [0, { 'b/c': null }], '~': 1 }), ['/a/0', '/a/1/b~1c', '/~0']);
});

test('every slash of a key is escaped', () => {
  assert.equal(formatPointer(['/x/y/', '~/~']), '/~1x~1y~1/~0~1~0');
  assert.deepEqual(parsePointer('/~1x~1y~1/~0~1~0'), ['/x/y/', '~/~']);
});
