import test from 'node:test';
import assert from 'node:assert/strict';
import { lcsTable } from '../program/lcs.js';
import { countChanges, diff, formatDiff } from '../program/diff.js';
import { applyDiff, inverted } from '../program/patch.js';

const text = (old, young) => formatDiff(diff([...old], [...young])).replaceAll('\n', '|');
const lcs = (old, young) => lcsTable([...old], [...young])[0][0];

test('the length of the longest common subsequence', () => {
  assert.equal(lcs('AGGTAB', 'GXTXAYB'), 4);
  assert.equal(lcs('abc', 'xyz'), 0);
  assert.equal(lcs('abcdef', 'abcdef'), 6);
  assert.equal(lcs('aaaa', 'aa'), 2);
  assert.equal(lcs('ba', 'ab'), 1);
  assert.equal(lcs('', 'abc'), 0);
});

test('the whole table', () => {
  assert.deepEqual(lcsTable(['a', 'b'], ['b', 'a']), [
    [1, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ]);
});

test('from nothing, to nothing', () => {
  assert.equal(text('', 'ab'), '+ a|+ b');
  assert.equal(text('ab', ''), '- a|- b');
});

test('removed comes before added', () => {
  assert.equal(text('ab', 'xy'), '- a|- b|+ x|+ y');
  assert.equal(text('ab', 'ba'), '- a|  b|+ a');
});

test('in the middle', () => {
  assert.equal(text('abcd', 'acbd'), '  a|- b|  c|+ b|  d');
  assert.equal(text('abcdef', 'acdxf'), '  a|- b|  c|  d|- e|+ x|  f');
});

test('lines that occur several times', () => {
  assert.deepEqual(countChanges(diff([...'aabbaa'], [...'abab'])), { added: 1, removed: 3 });
  assert.deepEqual(countChanges(diff([...'a'], [...'bcaa'])), { added: 3, removed: 0 });
  assert.equal(text('aaa', 'aa'), '  a|  a|- a');
});

test('counting', () => {
  assert.deepEqual(countChanges(diff([...'abc'], [...'xbcyz'])), { added: 3, removed: 1 });
  assert.deepEqual(countChanges([]), { added: 0, removed: 0 });
});

test('there and back', () => {
  for (const [old, young] of [['', 'a'], ['a', ''], ['sunday', 'saturday'], ['aXbXc', 'abc'], ['xyz', 'zyx']]) {
    const steps = diff([...old], [...young]);
    assert.equal(applyDiff([...old], steps).join(''), young);
    assert.equal(applyDiff([...young], inverted(steps)).join(''), old);
  }
});

test('inverting twice', () => {
  const steps = diff([...'abc'], [...'axc']);
  assert.deepEqual(inverted(inverted(steps)), steps);
  assert.deepEqual(inverted([{ kind: '+', line: 'a' }]), [{ kind: '-', line: 'a' }]);
});

test('diffs that do not fit', () => {
  const steps = diff([...'abc'], [...'ac']);
  assert.throws(() => applyDiff([...'axc'], steps));
  assert.throws(() => applyDiff([...'ab'], steps));
  assert.throws(() => applyDiff([...'abcd'], steps));
  assert.deepEqual(applyDiff([...'abc'], steps), ['a', 'c']);
});

test('the lists are left alone', () => {
  const [old, young] = [['a', 'b'], ['b', 'c']];
  applyDiff(old, diff(old, young));
  assert.deepEqual([old, young], [['a', 'b'], ['b', 'c']]);
});
