import test from 'node:test';
import assert from 'node:assert/strict';
import { countChanges, diff, formatDiff } from '../program/diff.js';
import { applyDiff, inverted } from '../program/patch.js';

const text = (old, young) => formatDiff(diff([...old], [...young])).replaceAll('\n', '|');

test('equal lists', () => {
  assert.equal(text('ab', 'ab'), '  a|  b');
  assert.equal(text('', ''), '');
});

test('one line changed', () => {
  assert.equal(text('abc', 'axc'), '  a|- b|+ x|  c');
});

test('added and removed at the ends', () => {
  assert.equal(text('ab', 'xab'), '+ x|  a|  b');
  assert.equal(text('abx', 'ab'), '  a|  b|- x');
});

test('as much as possible is kept', () => {
  assert.equal(text('bc', 'abcd'), '+ a|  b|  c|+ d');
  assert.equal(text('d', 'abd'), '+ a|+ b|  d');
  assert.deepEqual(countChanges(diff([...'abcabba'], [...'cbabac'])), { added: 2, removed: 3 });
});

test('applying a diff', () => {
  const steps = diff([...'kitten'], [...'sitting']);
  assert.equal(applyDiff([...'kitten'], steps).join(''), 'sitting');
  assert.equal(applyDiff([...'sitting'], inverted(steps)).join(''), 'kitten');
});

test('a diff for another list is refused', () => {
  const steps = diff(['a', 'b'], ['a']);
  assert.throws(() => applyDiff(['a', 'c'], steps));
  assert.throws(() => applyDiff(['a', 'b', 'c'], steps));
});

test('one line cannot stand for two', () => {
  assert.equal(text('ba', 'aa'), '- b|  a|+ a');
  assert.equal(text('aab', 'ab'), '  a|- a|  b');
});
