import test from 'node:test';
import assert from 'node:assert/strict';
import { longestRun, runsOf } from '../program/runs.js';
import { pack, unpack } from '../program/packing.js';

test('the runs of a text', () => {
  assert.deepEqual(runsOf('aab'), [
    { char: 'a', count: 2 },
    { char: 'b', count: 1 },
  ]);
  assert.deepEqual(runsOf(''), []);
});

test('packing', () => {
  assert.equal(pack('xxxxyyz-----'), '4xyyz5-');
});

test('digits and backslashes', () => {
  assert.equal(pack('1112\\'), '3\\1\\2\\\\');
  assert.equal(unpack('3\\1\\2\\\\'), '1112\\');
});

test('unpacking', () => {
  assert.equal(unpack('2a12b'), 'aabbbbbbbbbbbb');
  assert.equal(unpack('abc'), 'abc');
  assert.throws(() => unpack('a3'), SyntaxError);
});

test('the longest run', () => {
  assert.deepEqual(longestRun('abbbccca'), { char: 'b', count: 3 });
  assert.equal(longestRun(''), undefined);
});

test('long runs are divided', () => {
  assert.equal(pack('a'.repeat(1_001)), '999aaa');
});

test('spaces at the ends are kept', () => {
  assert.equal(pack('  a '), '  a ');
});
