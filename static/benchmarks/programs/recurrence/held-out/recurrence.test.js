import test from 'node:test';
import assert from 'node:assert/strict';
import { addDays, addMonths, formatDate } from '../program/calendar.js';
import { occurrences } from '../program/recurrence.js';

const on = (year, month, day) => ({ year, month, day });

test('no dates and one date', () => {
  assert.deepEqual(occurrences({ start: on(2024, 5, 5), unit: 'day', count: 0 }), []);
  assert.deepEqual(occurrences({ start: on(2024, 5, 5), unit: 'year', count: 1 }), ['2024-05-05']);
});

test('a year of month ends', () => {
  const days = occurrences({ start: on(2023, 1, 31), unit: 'month', count: 12 }).map((date) => date.slice(8));
  assert.deepEqual(days, ['31', '28', '31', '30', '31', '30', '31', '31', '30', '31', '30', '31']);
});

test('the 30th comes back after February', () => {
  assert.deepEqual(occurrences({ start: on(2024, 1, 30), unit: 'month', count: 3 }), ['2024-01-30', '2024-02-29', '2024-03-30']);
});

test('a start on the last day of a short month keeps its number', () => {
  assert.deepEqual(occurrences({ start: on(2023, 2, 28), unit: 'month', count: 3 }), ['2023-02-28', '2023-03-28', '2023-04-28']);
  assert.deepEqual(occurrences({ start: on(2023, 4, 30), unit: 'month', count: 2 }), ['2023-04-30', '2023-05-30']);
});

test('every quarter', () => {
  assert.deepEqual(occurrences({ start: on(2023, 8, 31), every: 3, unit: 'month', count: 5 }), [
    '2023-08-31',
    '2023-11-30',
    '2024-02-29',
    '2024-05-31',
    '2024-08-31',
  ]);
});

test('every year on the leap day', () => {
  assert.deepEqual(occurrences({ start: on(2020, 2, 29), unit: 'year', count: 5 }), [
    '2020-02-29',
    '2021-02-28',
    '2022-02-28',
    '2023-02-28',
    '2024-02-29',
  ]);
});

test('every second year', () => {
  assert.deepEqual(occurrences({ start: on(2022, 7, 1), every: 2, unit: 'year', count: 3 }), [
    '2022-07-01',
    '2024-07-01',
    '2026-07-01',
  ]);
});

test('every second week over the leap day', () => {
  assert.deepEqual(occurrences({ start: on(2024, 2, 22), every: 2, unit: 'week', count: 3 }), [
    '2024-02-22',
    '2024-03-07',
    '2024-03-21',
  ]);
});

test('many days', () => {
  const dates = occurrences({ start: on(2023, 1, 1), every: 100, unit: 'day', count: 5 });
  assert.deepEqual(dates, ['2023-01-01', '2023-04-11', '2023-07-20', '2023-10-28', '2024-02-05']);
});

test('adding a whole year of days', () => {
  assert.equal(formatDate(addDays(on(2024, 1, 1), 366)), '2025-01-01');
  assert.equal(formatDate(addDays(on(2023, 12, 31), 1)), '2024-01-01');
});

test('adding months over the new year', () => {
  assert.equal(formatDate(addMonths(on(2023, 12, 5), 1)), '2024-01-05');
  assert.equal(formatDate(addMonths(on(2023, 1, 5), 11)), '2023-12-05');
});

test('the start is not changed', () => {
  const start = on(2023, 1, 31);
  occurrences({ start, unit: 'month', count: 3 });
  assert.deepEqual(start, { year: 2023, month: 1, day: 31 });
});

test('leap years', () => {
  const leap = [1900, 2000, 2100, 2020, 2023, 2400, 1600].map((year) => formatDate(addDays(on(year, 2, 28), 1)));
  assert.deepEqual(leap, [
    '1900-03-01',
    '2000-02-29',
    '2100-03-01',
    '2020-02-29',
    '2023-03-01',
    '2400-02-29',
    '1600-02-29',
  ]);
});

test('the last day of a month is still in it', () => {
  assert.deepEqual(addDays(on(2023, 1, 30), 1), on(2023, 1, 31));
  assert.deepEqual(addDays(on(2023, 12, 30), 1), on(2023, 12, 31));
});

test('an unknown unit is refused', () => {
  assert.throws(() => occurrences({ start: on(2023, 1, 1), unit: 'decade', count: 1 }), RangeError);
});
