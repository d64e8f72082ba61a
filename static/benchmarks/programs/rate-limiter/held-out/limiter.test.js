import test from 'node:test';
import assert from 'node:assert/strict';
import { Bucket } from '../program/bucket.js';
import { Limiter } from '../program/limiter.js';

const emptied = (size, interval, now = 0) => {
  const bucket = new Bucket(size, interval, now);
  bucket.take(size, now);
  return bucket;
};
const firstTime = (bucket, count) => Array.from({ length: 100 }, (_, now) => now).find((now) => bucket.take(count, now));

test('asking at every moment, a token comes in time', () => {
  assert.equal(firstTime(emptied(3, 7), 1), 7);
  assert.equal(firstTime(emptied(3, 7), 2), 14);
  assert.equal(firstTime(emptied(3, 7), 3), 21);
});

test('tokens come at a steady rate', () => {
  const bucket = emptied(1, 10);
  const times = Array.from({ length: 50 }, (_, now) => now).filter((now) => bucket.take(1, now));
  assert.deepEqual(times, [10, 20, 30, 40]);
});

test('what was waited over a whole token counts for the next one', () => {
  const bucket = emptied(5, 10);
  assert.equal(bucket.take(1, 17), true);
  assert.equal(bucket.take(1, 19), false);
  assert.equal(bucket.take(1, 20), true);
});

test('a bucket that starts later', () => {
  const bucket = emptied(2, 10, 100);
  assert.equal(bucket.take(1, 109), false);
  assert.equal(bucket.take(1, 110), true);
});

test('several tokens at once', () => {
  const bucket = emptied(5, 10);
  assert.equal(bucket.take(4, 39), false);
  assert.equal(bucket.take(3, 39), true);
  assert.equal(bucket.take(1, 39), false);
  assert.equal(bucket.take(1, 40), true);
});

test('a refused call takes nothing', () => {
  const bucket = new Bucket(3, 10, 0);
  assert.equal(bucket.take(4, 0), false);
  assert.equal(bucket.take(3, 0), true);
});

test('how long to wait', () => {
  const bucket = emptied(3, 10);
  assert.equal(bucket.waitFor(1, 0), 10);
  assert.equal(bucket.waitFor(1, 4), 6);
  assert.equal(bucket.waitFor(3, 4), 26);
  assert.equal(bucket.waitFor(3, 12), 18);
  assert.equal(bucket.waitFor(1, 12), 0);
  assert.equal(bucket.waitFor(4, 12), Infinity);
});

test('a clock that goes back gives and takes nothing', () => {
  const bucket = emptied(2, 10, 50);
  assert.equal(bucket.take(1, 20), false);
  assert.equal(bucket.take(1, 60), true);
});

test('full or not', () => {
  const bucket = new Bucket(2, 10, 0);
  assert.equal(bucket.isFull(0), true);
  bucket.take(2, 0);
  assert.deepEqual([0, 10, 19, 20, 500].map((now) => bucket.isFull(now)), [false, false, false, true, true]);
});

test('a dear call', () => {
  const limiter = new Limiter({ size: 5, interval: 2 });
  assert.deepEqual(limiter.ask('ann', 0, 4), { allowed: true, retryAfter: 0 });
  assert.deepEqual(limiter.ask('ann', 1, 3), { allowed: false, retryAfter: 3 });
  assert.deepEqual(limiter.ask('ann', 1, 6), { allowed: false, retryAfter: Infinity });
  assert.deepEqual(limiter.ask('ann', 1), { allowed: true, retryAfter: 0 });
  assert.deepEqual(limiter.ask('ann', 4, 3), { allowed: false, retryAfter: 2 });
});

test('tidying forgets only those who have all their tokens', () => {
  const limiter = new Limiter({ size: 2, interval: 10 });
  limiter.ask('ann', 0, 2);
  limiter.ask('bob', 0, 1);
  limiter.ask('cid', 15, 1);
  assert.equal(limiter.tidy(15), 2);
  assert.deepEqual(limiter.ask('ann', 15, 2), { allowed: false, retryAfter: 5 });
  assert.equal(limiter.tidy(25), 0);
});

test('sizes and intervals', () => {
  for (const [size, interval] of [[0, 1], [-1, 1], [1, 0], [1, -1]]) {
    assert.throws(() => new Limiter({ size, interval }), RangeError);
  }
  assert.equal(new Limiter({ size: 1, interval: 0.5 }).tidy(0), 0);
});

test('a clock that goes back leaves a full bucket full', () => {
  assert.equal(new Bucket(2, 10, 50).take(2, 20), true);
});
