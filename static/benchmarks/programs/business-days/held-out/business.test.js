import test from 'node:test';
import assert from 'node:assert/strict';
import { isWeekend, toSerial, weekdayOf } from '../program/calendar.js';
import { countBusinessDays, waitingDays } from '../program/business.js';

test('weekdays', () => {
  assert.equal(weekdayOf(toSerial('2024-01-01')), 0);
  assert.equal(weekdayOf(toSerial('2000-02-29')), 1);
  assert.equal(isWeekend(toSerial('2023-12-31')), true);
  assert.equal(isWeekend(toSerial('2024-03-08')), false);
});

test('serial numbers go up by one', () => {
  assert.equal(toSerial('2024-03-01') - toSerial('2024-02-28'), 2);
  assert.equal(toSerial('2023-03-01') - toSerial('2023-02-28'), 1);
  assert.equal(toSerial('2025-01-01') - toSerial('2024-01-01'), 366);
});

test('a period that starts and ends on a weekend', () => {
  assert.equal(countBusinessDays('2024-03-02', '2024-03-17'), 10);
});

test('a whole year', () => {
  assert.equal(countBusinessDays('2024-01-01', '2024-12-31'), 262);
});

test('a holiday on a Sunday changes nothing', () => {
  assert.equal(countBusinessDays('2023-01-01', '2023-01-08', ['2023-01-01']), 5);
});

test('a weekend with two holidays changes nothing', () => {
  assert.equal(countBusinessDays('2021-12-20', '2021-12-31', ['2021-12-25', '2021-12-26']), 10);
});

test('holidays on weekdays and on weekends', () => {
  const holidays = ['2022-12-25', '2022-12-26', '2023-01-01', '2023-01-06'];
  assert.equal(countBusinessDays('2022-12-19', '2023-01-08', holidays), 13);
});

test('Friday and Monday holidays count', () => {
  assert.equal(countBusinessDays('2024-03-25', '2024-04-05', ['2024-03-29', '2024-03-31', '2024-04-01']), 8);
});

test('holidays outside the period do not count', () => {
  assert.equal(countBusinessDays('2024-05-06', '2024-05-10', ['2024-05-01', '2024-05-03', '2024-05-13']), 5);
});

test('holidays on the first and the last day count', () => {
  assert.equal(countBusinessDays('2024-05-06', '2024-05-10', ['2024-05-06', '2024-05-10']), 3);
});

test('a holiday listed twice counts once', () => {
  assert.equal(countBusinessDays('2024-05-06', '2024-05-10', ['2024-05-09', '2024-05-09']), 4);
});

test('a weekend only', () => {
  assert.equal(countBusinessDays('2024-06-01', '2024-06-02', ['2024-06-01']), 0);
});

test('the end before the start', () => {
  assert.equal(countBusinessDays('2024-06-10', '2024-06-03'), 0);
});

test('waiting', () => {
  assert.equal(waitingDays('2024-03-06', 0), 0);
  assert.equal(waitingDays('2024-03-09', 1), 2);
  assert.equal(waitingDays('2024-03-06', 10), 14);
  assert.equal(waitingDays('2024-03-28', 1, ['2024-03-29', '2024-04-01']), 5);
});

test('a century counts its leap days', () => {
  assert.equal(toSerial('2101-03-01') - toSerial('2001-03-01'), 36_524);
  assert.equal(toSerial('2401-01-01') - toSerial('2001-01-01'), 146_097);
  assert.equal(toSerial('2020-03-01') - toSerial('1916-03-01'), 37_986);
});
