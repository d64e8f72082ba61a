import test from 'node:test';
import assert from 'node:assert/strict';
import { parseVersion } from '../program/version.js';
import { compareVersions, newest, sortVersions } from '../program/order.js';

const sign = (a, b) => Math.sign(compareVersions(a, b));

test('parts of a version', () => {
  assert.deepEqual(parseVersion('v1.20.3-rc.4.x'), { numbers: [1, 20, 3], tags: ['rc', 4, 'x'] });
  assert.deepEqual(parseVersion('0.0.1'), { numbers: [0, 0, 1], tags: [] });
});

test('each number decides in its turn', () => {
  assert.equal(sign('2.0.0', '1.9.9'), 1);
  assert.equal(sign('1.1.9', '1.2.0'), -1);
  assert.equal(sign('1.2.10', '1.2.9'), 1);
});

test('a release is above its pre-release', () => {
  assert.equal(sign('1.0.0', '1.0.0-rc.1'), 1);
});

test('a pre-release is below its release', () => {
  assert.equal(sign('1.0.0-alpha', '1.0.0'), -1);
});

test('two releases or twice the same pre-release are equal', () => {
  assert.equal(compareVersions('4.5.6', '4.5.6'), 0);
  assert.equal(compareVersions('1.0.0-rc.1', '1.0.0-rc.1'), 0);
});

test('a pre-release of a later version is newer than an older release', () => {
  assert.equal(sign('1.1.0-alpha', '1.0.9'), 1);
});

test('more parts are newer when the first ones agree', () => {
  assert.equal(sign('1.0.0-alpha.1', '1.0.0-alpha'), 1);
  assert.equal(sign('1.0.0-alpha', '1.0.0-alpha.0'), -1);
});

test('a number is below a word', () => {
  assert.equal(sign('1.0.0-alpha.9', '1.0.0-alpha.beta'), -1);
});

test('the order of the specification', () => {
  const order = [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
  ];
  assert.deepEqual(sortVersions([...order].reverse()), order);
  assert.deepEqual(sortVersions(order), order);
});

test('long pre-releases are still below the release', () => {
  assert.deepEqual(sortVersions(['1.0.0', '1.0.0-a.b.c.d', '1.0.0-a']), ['1.0.0-a', '1.0.0-a.b.c.d', '1.0.0']);
});

test('sorting leaves the list alone', () => {
  const versions = ['2.0.0', '1.0.0'];
  sortVersions(versions);
  assert.deepEqual(versions, ['2.0.0', '1.0.0']);
});

test('the newest', () => {
  assert.equal(newest(['0.9.0', '1.0.0-beta', '1.0.0', '1.0.0-rc']), '1.0.0');
  assert.equal(newest(['0.9.0', '1.0.0-beta']), '1.0.0-beta');
  assert.equal(newest([]), undefined);
});

test('what is no version is refused', () => {
  for (const text of ['1.2', '1.2.x', '', 'a1.2.3']) assert.throws(() => parseVersion(text), SyntaxError, text);
});
