import test from 'node:test';
import assert from 'node:assert/strict';
import { formatClock, formatDuration, parseDuration } from '../program/duration.js';

test('minutes and seconds', () => {
  assert.equal(formatDuration(125), '2m 5s');
});

test('units that are zero are left out', () => {
  assert.equal(formatDuration(7205), '2h 5s');
  assert.equal(formatDuration(0), '0s');
});

test('a day and a bit', () => {
  assert.equal(formatDuration(93900), '1d 2h 5m');
});

test('reading hours and minutes', () => {
  assert.equal(parseDuration('1h 30m'), 5400);
});

test('a text that was written can be read', () => {
  assert.equal(parseDuration(formatDuration(200000)), 200000);
});

test('a stopwatch', () => {
  assert.equal(formatClock(245), '4:05');
  assert.equal(formatClock(3609), '1:00:09');
});
