import test from 'node:test';
import assert from 'node:assert/strict';
import { longestRun, runsOf } from '../program/runs.js';
import { pack, unpack } from '../program/packing.js';

const brief = (text) => runsOf(text).map(({ char, count }) => char + count).join(' ');

test('runs', () => {
  assert.equal(brief('aabbba'), 'a2 b3 a1');
  assert.equal(brief('z'), 'z1');
  assert.equal(brief('aaaa'), 'a4');
  assert.equal(brief('😀😀x'), '😀2 x1');
});

test('no text has no runs', () => {
  assert.deepEqual(runsOf(''), []);
  assert.equal(pack(''), '');
  assert.equal(unpack(''), '');
});

test('one or two are not counted, three are', () => {
  assert.equal(pack('abbccc'), 'abb3c');
  assert.equal(pack('112'), '\\1\\1\\2');
  assert.equal(pack('0009'), '3\\0\\9');
});

test('backslashes', () => {
  assert.equal(pack('\\\\\\a'), '3\\\\a');
  assert.equal(unpack('3\\\\a'), '\\\\\\a');
});

test('there and back', () => {
  for (const text of ['a', 'aaa111', '9'.repeat(30), '\\9\\', 'a😀😀😀b', ' \n\n\n ', 'x'.repeat(2_500)]) {
    assert.equal(unpack(pack(text)), text);
  }
});

test('long runs', () => {
  assert.equal(pack('a'.repeat(999)), '999a');
  assert.equal(pack('a'.repeat(1_000)), '999aa');
  assert.equal(pack('7'.repeat(2_001)), '999\\7999\\73\\7');
});

test('counts belong to the next character only', () => {
  assert.equal(unpack('3ab2c'), 'aaabcc');
  assert.equal(unpack('10\\12\\\\'), '1111111111\\\\');
  assert.equal(unpack('0ab'), 'b');
});

test('escaped letters are letters', () => {
  assert.equal(unpack('\\a\\b'), 'ab');
});

test('packed text that ends too early', () => {
  for (const packed of ['12', 'a\\', '3\\', '4a5']) assert.throws(() => unpack(packed), SyntaxError, packed);
});

test('the first one of several longest runs', () => {
  assert.deepEqual(longestRun('aabbc'), { char: 'a', count: 2 });
  assert.deepEqual(longestRun('abccc'), { char: 'c', count: 3 });
  assert.deepEqual(longestRun('q'), { char: 'q', count: 1 });
  assert.equal(longestRun(''), undefined);
});
