import test from 'node:test';
import assert from 'node:assert/strict';
import { formatClock, formatDuration, parseDuration } from '../program/duration.js';

test('one of each unit', () => {
  assert.equal(formatDuration(1), '1s');
  assert.equal(formatDuration(60), '1m');
  assert.equal(formatDuration(3600), '1h');
  assert.equal(formatDuration(86400), '1d');
});

test('one second less than each unit', () => {
  assert.equal(formatDuration(59), '59s');
  assert.equal(formatDuration(3599), '59m 59s');
  assert.equal(formatDuration(86399), '23h 59m 59s');
});

test('all units together', () => {
  assert.equal(formatDuration(90061), '1d 1h 1m 1s');
});

test('many days', () => {
  assert.equal(formatDuration(365 * 24 * 60 * 60), '365d');
  assert.equal(formatDuration(10 * 24 * 60 * 60 - 60), '9d 23h 59m');
});

test('negative durations', () => {
  assert.equal(formatDuration(-90), '-1m 30s');
  assert.equal(formatDuration(-86400), '-1d');
  assert.equal(parseDuration('-1m 30s'), -90);
});

test('reading days', () => {
  assert.equal(parseDuration('1d'), 86400);
  assert.equal(parseDuration('7d'), 604800);
  assert.equal(parseDuration('2d 12h'), 216000);
});

test('a day is twenty-four hours', () => {
  assert.equal(parseDuration('1d'), parseDuration('24h'));
  assert.equal(formatDuration(parseDuration('48h')), '2d');
});

test('parts in any order, with large numbers', () => {
  assert.equal(parseDuration('5s 90m'), 5405);
  assert.equal(formatDuration(parseDuration('36h')), '1d 12h');
});

test('there and back', () => {
  for (let seconds = 0; seconds < 400_000; seconds += 3_797) {
    assert.equal(parseDuration(formatDuration(seconds)), seconds);
  }
});

test('texts that are no durations', () => {
  assert.throws(() => parseDuration('5'), SyntaxError);
  assert.throws(() => parseDuration(''), SyntaxError);
  assert.throws(() => parseDuration('3y'), RangeError);
});

test('the stopwatch goes on after a day', () => {
  assert.equal(formatClock(0), '0:00');
  assert.equal(formatClock(3599), '59:59');
  assert.equal(formatClock(90000), '25:00:00');
});

test('a clock writes two digits', () => {
  assert.equal(formatClock(3_661), '1:01:01');
  assert.equal(formatClock(5), '0:05');
  assert.equal(formatClock(36_000), '10:00:00');
});
