import test from 'node:test';
import assert from 'node:assert/strict';
import { finishTimes, roundRobin, waitingTimes } from '../program/roundRobin.js';

const jobsOf = (durations) => Object.entries(durations).map(([name, duration]) => ({ name, duration }));
const orderOf = (slices) => slices.map((slice) => slice.name).join('');

test('the turn goes round', () => {
  assert.equal(orderOf(roundRobin(jobsOf({ a: 3, b: 1, c: 2 }), 1)), 'abcaca');
});

test('a finished job drops out', () => {
  assert.equal(orderOf(roundRobin(jobsOf({ a: 5, b: 2, c: 7 }), 2)), 'abcacacc');
});

test('three short jobs run back to back', () => {
  assert.deepEqual(finishTimes(roundRobin(jobsOf({ a: 1, b: 2, c: 3 }), 10)), { a: 1, b: 3, c: 6 });
});

test('the last slice of a job may be short', () => {
  assert.deepEqual(roundRobin(jobsOf({ a: 5, b: 1 }), 3), [
    { name: 'a', start: 0, end: 3 },
    { name: 'b', start: 3, end: 4 },
    { name: 'a', start: 4, end: 6 },
  ]);
});

test('the processor never stands still', () => {
  const slices = roundRobin(jobsOf({ a: 7, b: 3, c: 4, d: 1 }), 3);
  slices.slice(1).forEach((slice, i) => assert.equal(slice.start, slices[i].end));
});

test('the last job ends when all work is done', () => {
  const slices = roundRobin(jobsOf({ a: 7, b: 3, c: 4, d: 1 }), 3);
  assert.equal(slices.at(-1).end, 15);
});

test('every job gets all of its time', () => {
  const jobs = jobsOf({ a: 7, b: 3, c: 4 });
  const slices = roundRobin(jobs, 2);
  for (const { name, duration } of jobs) {
    const own = slices.filter((slice) => slice.name === name);
    assert.equal(own.reduce((sum, { start, end }) => sum + end - start, 0), duration);
  }
});

test('no slice is longer than allowed', () => {
  for (const { start, end } of roundRobin(jobsOf({ a: 9, b: 4 }), 4)) {
    assert.ok(end - start > 0 && end - start <= 4);
  }
});

test('waiting times of three', () => {
  const jobs = jobsOf({ a: 24, b: 3, c: 3 });
  assert.deepEqual(waitingTimes(jobs, roundRobin(jobs, 4)), { a: 6, b: 4, c: 7 });
});

test('a job without work does not wait', () => {
  const jobs = jobsOf({ nothing: 0, a: 2 });
  const slices = roundRobin(jobs, 2);
  assert.equal(slices.length, 1);
  assert.deepEqual(waitingTimes(jobs, slices), { nothing: 0, a: 0 });
});

test('the jobs are not changed', () => {
  const jobs = jobsOf({ a: 5 });
  roundRobin(jobs, 2);
  assert.deepEqual(jobs, [{ name: 'a', duration: 5 }]);
});

test('a slice of nothing is refused', () => {
  assert.throws(() => roundRobin(jobsOf({ a: 1 }), 0), RangeError);
});

test('jobs of one unit wait, too', () => {
  const jobs = jobsOf({ a: 1, b: 1, c: 0 });
  assert.deepEqual(waitingTimes(jobs, roundRobin(jobs, 2)), { a: 0, b: 1, c: 0 });
});
