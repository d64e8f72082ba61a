import test from 'node:test';
import assert from 'node:assert/strict';
import { breakLines } from '../program/lines.js';
import { justify, stretch } from '../program/justify.js';

const TEXT =
  'A small boat went out in the early morning and by noon it had found a bay where nobody had ever been before';

test('lines before stretching', () => {
  assert.deepEqual(breakLines(['ab', 'cd', 'ef'], 5), [['ab', 'cd'], ['ef']]);
  assert.deepEqual(breakLines([], 5), []);
});

test('a word longer than the line has its own line', () => {
  assert.deepEqual(breakLines(['a', 'longword', 'b'], 4), [['a'], ['longword'], ['b']]);
});

test('no text', () => {
  assert.deepEqual(justify('  ', 10), []);
});

test('two words take the two edges', () => {
  assert.equal(stretch(['ab', 'cd'], 9), 'ab     cd');
  assert.equal(stretch(['ab', 'cd'], 8), 'ab    cd');
});

test('one space left over', () => {
  assert.equal(stretch(['a', 'b', 'c', 'd'], 11), 'a   b  c  d');
});

test('two spaces left over', () => {
  assert.equal(stretch(['a', 'b', 'c', 'd'], 12), 'a   b   c  d');
});

test('none left over', () => {
  assert.equal(stretch(['a', 'b', 'c', 'd'], 13), 'a   b   c   d');
});

test('the width is met for any number of words and spaces', () => {
  for (let count = 2; count <= 6; count += 1) {
    const words = Array(count).fill('xy');
    for (let width = count * 3 - 1; width <= count * 3 + 12; width += 1) {
      assert.equal(stretch(words, width).length, width, `${count} words, width ${width}`);
    }
  }
});

test('gaps differ by one at most and get narrower', () => {
  for (let width = 14; width <= 30; width += 1) {
    const gaps = stretch(['aa', 'bb', 'cc', 'dd', 'ee'], width).match(/ +/g).map((gap) => gap.length);
    assert.deepEqual(gaps, [...gaps].sort((a, b) => b - a));
    assert.ok(gaps[0] - gaps[3] <= 1);
  }
});

test('a whole text fills its column', () => {
  for (const width of [12, 15, 20, 27, 33]) {
    const lines = justify(TEXT, width);
    for (const line of lines.slice(0, -1)) {
      assert.ok(line.length === width || !line.includes(' '), `"${line}" at ${width}`);
    }
    assert.equal(lines.join(' ').replace(/ +/g, ' '), TEXT);
  }
});

test('the last line has single spaces', () => {
  assert.deepEqual(justify('aa bb cc d e', 8), ['aa bb cc', 'd e']);
  assert.deepEqual(justify('aa bb cc d e', 10), ['aa bb cc d', 'e']);
  assert.deepEqual(justify('aa bb ccc d e', 9), ['aa bb ccc', 'd e']);
});

test('a line of one word is not stretched', () => {
  assert.equal(stretch(['alone'], 9), 'alone');
  assert.deepEqual(justify('loneliness of a long word', 10), ['loneliness', 'of  a long', 'word']);
});

test('a word longer than the line stands alone', () => {
  assert.deepEqual(breakLines(['enormous', 'a', 'b'], 4), [['enormous'], ['a', 'b']]);
  assert.deepEqual(breakLines([], 4), []);
});
