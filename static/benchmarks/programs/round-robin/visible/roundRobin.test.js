import test from 'node:test';
import assert from 'node:assert/strict';
import { finishTimes, roundRobin, waitingTimes } from '../program/roundRobin.js';

test('no jobs, no slices', () => {
  assert.deepEqual(roundRobin([], 2), []);
});

test('one job is cut into slices', () => {
  assert.deepEqual(roundRobin([{ name: 'a', duration: 4 }], 2), [
    { name: 'a', start: 0, end: 2 },
    { name: 'a', start: 2, end: 4 },
  ]);
});

test('two jobs take turns', () => {
  const slices = roundRobin([{ name: 'a', duration: 4 }, { name: 'b', duration: 4 }], 2);
  assert.deepEqual(finishTimes(slices), { a: 6, b: 8 });
});

test('a short job gives the rest of its slice to the next', () => {
  const slices = roundRobin([{ name: 'short', duration: 1 }, { name: 'long', duration: 3 }], 3);
  assert.deepEqual(slices, [
    { name: 'short', start: 0, end: 1 },
    { name: 'long', start: 1, end: 4 },
  ]);
});

test('waiting is the time not spent running', () => {
  const jobs = [{ name: 'a', duration: 3 }, { name: 'b', duration: 2 }];
  assert.deepEqual(waitingTimes(jobs, roundRobin(jobs, 2)), { a: 2, b: 2 });
});

test('a job waits for the one before it', () => {
  const jobs = [{ name: 'a', duration: 1 }, { name: 'b', duration: 5 }];
  assert.deepEqual(waitingTimes(jobs, roundRobin(jobs, 10)), { a: 0, b: 1 });
});
