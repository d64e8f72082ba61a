import test from 'node:test';
import assert from 'node:assert/strict';
import { dateFromOrdinal, dayOfYear, daysLeft } from '../program/ordinal.js';

test('the first and the last day', () => {
  assert.equal(dayOfYear({ year: 2023, month: 1, day: 1 }), 1);
  assert.equal(dayOfYear({ year: 2023, month: 12, day: 31 }), 365);
});

test('the last day of a leap year', () => {
  assert.equal(dayOfYear({ year: 2024, month: 12, day: 31 }), 366);
});

test('in February of a leap year', () => {
  assert.equal(dayOfYear({ year: 2024, month: 2, day: 10 }), 41);
});

test('from a number to a date', () => {
  assert.deepEqual(dateFromOrdinal(2024, 60), { year: 2024, month: 2, day: 29 });
  assert.deepEqual(dateFromOrdinal(2023, 60), { year: 2023, month: 3, day: 1 });
});

test('days left', () => {
  assert.equal(daysLeft({ year: 2023, month: 12, day: 24 }), 7);
});

test('a date that does not exist', () => {
  assert.throws(() => dayOfYear({ year: 2023, month: 2, day: 29 }), RangeError);
});
