import test from 'node:test';
import assert from 'node:assert/strict';
import { Bucket } from '../program/bucket.js';
import { Limiter } from '../program/limiter.js';

test('a full bucket', () => {
  const bucket = new Bucket(2, 10, 0);
  assert.deepEqual([bucket.take(1, 0), bucket.take(1, 0), bucket.take(1, 0)], [true, true, false]);
});

test('tokens come back', () => {
  const bucket = new Bucket(2, 10, 0);
  bucket.take(2, 0);
  assert.equal(bucket.take(1, 9), false);
  assert.equal(bucket.take(1, 10), true);
});

test('asking often does not put off the next token', () => {
  const bucket = new Bucket(1, 10, 0);
  bucket.take(1, 0);
  for (const now of [3, 6, 9]) assert.equal(bucket.take(1, now), false);
  assert.equal(bucket.take(1, 12), true);
});

test('never more than the bucket holds', () => {
  const bucket = new Bucket(2, 10, 0);
  bucket.take(1, 0);
  assert.equal(bucket.take(3, 1_000), false);
  assert.equal(bucket.take(2, 1_000), true);
});

test('every caller has a bucket', () => {
  const limiter = new Limiter({ size: 1, interval: 10 });
  assert.deepEqual(limiter.ask('ann', 0), { allowed: true, retryAfter: 0 });
  assert.deepEqual(limiter.ask('bob', 0), { allowed: true, retryAfter: 0 });
  assert.deepEqual(limiter.ask('ann', 4), { allowed: false, retryAfter: 6 });
});

test('tidying up', () => {
  const limiter = new Limiter({ size: 1, interval: 10 });
  limiter.ask('ann', 0);
  assert.equal(limiter.tidy(5), 1);
  assert.equal(limiter.tidy(10), 0);
});

test('nonsense is refused', () => {
  assert.throws(() => new Limiter({ size: 0, interval: 10 }), RangeError);
});

test('a call may cost several tokens, and time is not lost in between', () => {
  const limiter = new Limiter({ size: 3, interval: 10 });
  assert.equal(limiter.ask('ann', 0, 3).allowed, true);
  assert.equal(limiter.ask('ann', 15, 2).allowed, false);
  assert.equal(limiter.ask('ann', 20, 2).allowed, true);
});
