import test from 'node:test';
import assert from 'node:assert/strict';
import { framesOf } from '../program/frames.js';
import { runningScore, score, sheet } from '../program/score.js';

const all = (count, pins) => Array(count).fill(pins);

test('an open game', () => {
  assert.equal(score(all(20, 3)), 60);
  assert.equal(score([]), 0);
});

test('a spare counts the next roll', () => {
  assert.deepEqual(runningScore([6, 4, 5, 2]), [15, 22]);
});

test('a strike counts the next two rolls', () => {
  assert.deepEqual(runningScore([10, 3, 4, 1, 1]), [17, 24, 26]);
});

test('the perfect game', () => {
  assert.equal(score(all(12, 10)), 300);
});

test('a spare in the last frame', () => {
  assert.equal(score([...all(18, 0), 7, 3, 5]), 15);
});

test('the score sheet', () => {
  assert.equal(sheet([10, 7, 3, 0, 9, 4, 0, 8]), 'X 7/ -9 4- 8');
});

test('the kinds of frames', () => {
  assert.deepEqual(framesOf([10, 5, 5, 1, 2]).map(({ kind }) => kind), ['strike', 'spare', 'open']);
});

test('too many pins', () => {
  assert.throws(() => framesOf([6, 5]), RangeError);
});
