import test from 'node:test';
import assert from 'node:assert/strict';
import { occurrences } from '../program/recurrence.js';

test('every week', () => {
  const start = { year: 2024, month: 2, day: 20 };
  assert.deepEqual(occurrences({ start, unit: 'week', count: 3 }), ['2024-02-20', '2024-02-27', '2024-03-05']);
});

test('every third day, over the new year', () => {
  const start = { year: 2023, month: 12, day: 28 };
  assert.deepEqual(occurrences({ start, every: 3, unit: 'day', count: 3 }), ['2023-12-28', '2023-12-31', '2024-01-03']);
});

test('every month on the 15th', () => {
  const start = { year: 2024, month: 11, day: 15 };
  assert.deepEqual(occurrences({ start, unit: 'month', count: 3 }), ['2024-11-15', '2024-12-15', '2025-01-15']);
});

test('every month on the 31st', () => {
  const start = { year: 2023, month: 1, day: 31 };
  assert.deepEqual(occurrences({ start, unit: 'month', count: 4 }), ['2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30']);
});

test('an unknown unit', () => {
  const start = { year: 2024, month: 1, day: 1 };
  assert.throws(() => occurrences({ start, unit: 'moon', count: 1 }), RangeError);
});

test('many days at once', () => {
  const start = { year: 2023, month: 11, day: 30 };
  assert.deepEqual(occurrences({ start, every: 50, unit: 'day', count: 3 }), ['2023-11-30', '2024-01-19', '2024-03-09']);
});
