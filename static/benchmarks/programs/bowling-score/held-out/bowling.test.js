import test from 'node:test';
import assert from 'node:assert/strict';
import { framesOf } from '../program/frames.js';
import { runningScore, score, sheet } from '../program/score.js';

const all = (count, pins) => Array(count).fill(pins);

test('games without strikes and spares', () => {
  assert.equal(score(all(20, 0)), 0);
  assert.equal(score(all(20, 4)), 80);
  assert.equal(score([1, 2, 3, 4]), 10);
});

test('spares all the way', () => {
  assert.equal(score(all(21, 5)), 150);
  assert.deepEqual(runningScore([5, 5, 9, 1, 0, 3]), [19, 29, 32]);
});

test('strikes in a row', () => {
  assert.deepEqual(runningScore([10, 10, 10, 2, 3]), [30, 52, 67, 72]);
});

test('a strike that waits for its bonus counts what is there', () => {
  assert.deepEqual(runningScore([10, 10]), [20, 30]);
  assert.deepEqual(runningScore([10]), [10]);
});

test('the last frame has no frames behind it', () => {
  assert.equal(score(all(12, 10)), 300);
  assert.equal(runningScore(all(12, 10)).length, 10);
  assert.equal(score([...all(18, 0), 10, 2, 3]), 15);
  assert.equal(score([...all(18, 0), 4, 6, 10]), 20);
});

test('a real game', () => {
  const rolls = [8, 2, 5, 4, 9, 0, 10, 10, 5, 5, 5, 3, 6, 3, 9, 1, 9, 1, 10];
  assert.deepEqual(runningScore(rolls), [15, 24, 33, 58, 78, 93, 101, 110, 129, 149]);
  assert.equal(sheet(rolls), '8/ 54 9- X X 5/ 53 63 9/ 9/');
});

test('frames in full', () => {
  assert.deepEqual(framesOf([10, 0, 10, 7, 1]), [
    { kind: 'strike', rolls: [10], bonus: [0, 10] },
    { kind: 'spare', rolls: [0, 10], bonus: [7] },
    { kind: 'open', rolls: [7, 1], bonus: [] },
  ]);
  assert.deepEqual(framesOf([]), []);
});

test('an unfinished frame', () => {
  assert.deepEqual(framesOf([3, 4, 6]).at(-1), { kind: 'open', rolls: [6], bonus: [] });
  assert.equal(sheet([3, 4, 0]), '34 -');
});

test('a sheet of gutter balls and spares', () => {
  assert.equal(sheet([0, 0, 0, 10, 1, 9]), '-- -/ 1/');
});

test('more pins than there are', () => {
  assert.throws(() => score([5, 6]), RangeError);
  assert.throws(() => score([3, 3, 9, 2]), RangeError);
  assert.equal(score([3, 3, 9, 0]), 15);
});

test('a game that has not begun', () => {
  assert.equal(score([]), 0);
  assert.equal(sheet([]), '');
});
