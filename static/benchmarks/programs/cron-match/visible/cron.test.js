import test from 'node:test';
import assert from 'node:assert/strict';
import { matches, parseCron } from '../program/cron.js';

const at = (minute, hour, day = 1, month = 1, weekday = 1) => ({ minute, hour, day, month, weekday });

test('stars match every moment', () => {
  const cron = parseCron('* * * * *');
  assert.ok(matches(cron, at(0, 0)));
  assert.ok(matches(cron, at(59, 23, 31, 12, 6)));
});

test('a fixed time matches only that time', () => {
  const cron = parseCron('30 6 * * *');
  assert.ok(matches(cron, at(30, 6)));
  assert.ok(!matches(cron, at(31, 6)));
  assert.ok(!matches(cron, at(30, 7)));
});

test('every quarter of an hour', () => {
  const cron = parseCron('*/15 * * * *');
  assert.deepEqual([0, 10, 15, 45, 59].map((minute) => matches(cron, at(minute, 3))), [true, false, true, true, false]);
});

test('every second day starts on the 1st', () => {
  const cron = parseCron('0 12 */2 * *');
  assert.deepEqual([1, 2, 3, 31].map((day) => matches(cron, at(0, 12, day))), [true, false, true, true]);
});

test('office hours, Monday to Friday', () => {
  const cron = parseCron('0 8-18 * * 1-5');
  assert.ok(matches(cron, at(0, 18, 4, 3, 5)));
  assert.ok(!matches(cron, at(0, 19, 4, 3, 5)));
  assert.ok(!matches(cron, at(0, 9, 4, 3, 6)));
});

test('a line needs five fields', () => {
  assert.throws(() => parseCron('* * *'), SyntaxError);
});

test('Sundays are weekday 0', () => {
  const sunday = { minute: 0, hour: 8, day: 4, month: 2, weekday: 0 };
  assert.equal(matches(parseCron('0 8 * * 0'), sunday), true);
  assert.equal(matches(parseCron('0  8 * * 1-6'), sunday), false);
});
