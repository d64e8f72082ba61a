import test from 'node:test';
import assert from 'node:assert/strict';
import { formatPointer, parsePointer } from '../program/pointer.js';
import { getAt, listPointers, setAt } from '../program/data.js';

const data = {
  users: [{ name: 'Ada' }, { name: 'Alan' }],
  paths: { 'src/main.js': 12, '~1': 'backup one' },
};

test('walks through objects and lists', () => {
  assert.equal(getAt(data, '/users/1/name'), 'Alan');
  assert.equal(getAt(data, '/users/7/name'), undefined);
});

test('a slash in a key', () => {
  assert.equal(getAt(data, '/paths/src~1main.js'), 12);
});

test('every listed pointer leads to its value', () => {
  const values = listPointers(data).map((pointer) => getAt(data, pointer));
  assert.deepEqual(values, ['Ada', 'Alan', 12, 'backup one']);
});

test('keys survive being written and read', () => {
  assert.deepEqual(parsePointer(formatPointer(['a~b', 'c/d', 5])), ['a~b', 'c/d', '5']);
});

test('setting makes a copy', () => {
  const changed = setAt(data, '/users/0/name', 'Grace');
  assert.equal(changed.users[0].name, 'Grace');
  assert.equal(data.users[0].name, 'Ada');
});

test('changing a list gives a list', () => {
  assert.deepEqual(setAt({ list: [1, 2] }, '/list/0', 9), { list: [9, 2] });
});

test('empty keys and several slashes', () => {
  assert.equal(getAt({ '': { a: 5 } }, '//a'), 5);
  assert.equal(formatPointer(['a/b/c']), '/a~1b~1c');
});
