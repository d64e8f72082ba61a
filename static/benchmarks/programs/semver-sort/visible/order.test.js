import test from 'node:test';
import assert from 'node:assert/strict';
import { compareVersions, newest, sortVersions } from '../program/order.js';

test('numbers are compared as numbers', () => {
  assert.deepEqual(sortVersions(['2.10.0', '2.9.1', '10.0.0', '2.9.0']), ['2.9.0', '2.9.1', '2.10.0', '10.0.0']);
});

test('pre-releases among themselves', () => {
  assert.deepEqual(sortVersions(['1.0.0-beta.11', '1.0.0-beta.2', '1.0.0-alpha']), [
    '1.0.0-alpha',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
  ]);
});

test('the final version is newer than its candidates', () => {
  assert.equal(newest(['3.0.0', '3.0.0-rc.1', '3.0.0-rc.2', '2.8.4']), '3.0.0');
});

test('the same version', () => {
  assert.equal(compareVersions('1.2.3', 'v1.2.3'), 0);
});

test('nonsense is refused', () => {
  assert.throws(() => compareVersions('1.2', '1.2.0'), SyntaxError);
});

test('numbers are below words, and fewer parts below more', () => {
  assert.deepEqual(sortVersions(['1.0.0-x', '1.0.0-7.a', '1.0.0-7']), ['1.0.0-7', '1.0.0-7.a', '1.0.0-x']);
});
