import test from 'node:test';
import assert from 'node:assert/strict';
import { daysInMonth, daysInYear, isLeapYear } from '../program/calendar.js';
import { dateFromOrdinal, dayOfYear, daysLeft } from '../program/ordinal.js';

const number = (year, month, day) => dayOfYear({ year, month, day });

test('leap years', () => {
  assert.deepEqual([1900, 2000, 2023, 2024, 2100, 2400].map(isLeapYear), [false, true, false, true, false, true]);
  assert.equal(daysInYear(2000), 366);
  assert.equal(daysInYear(1900), 365);
});

test('lengths of February', () => {
  assert.equal(daysInMonth(2024, 2), 29);
  assert.equal(daysInMonth(2100, 2), 28);
});

test('around the end of February in a leap year', () => {
  assert.equal(number(2020, 1, 31), 31);
  assert.equal(number(2020, 2, 1), 32);
  assert.equal(number(2020, 2, 28), 59);
  assert.equal(number(2020, 2, 29), 60);
  assert.equal(number(2020, 3, 1), 61);
});

test('around the end of February in a common year', () => {
  assert.equal(number(2021, 2, 28), 59);
  assert.equal(number(2021, 3, 1), 60);
});

test('January of a leap year has no leap day in front of it', () => {
  assert.equal(number(2024, 1, 1), 1);
  assert.equal(number(2024, 1, 31), 31);
});

test('March to December of a leap year', () => {
  const firsts = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => number(2024, month, 1));
  assert.deepEqual(firsts, [61, 92, 122, 153, 183, 214, 245, 275, 306, 336]);
});

test('century years', () => {
  assert.equal(number(1900, 3, 1), 60);
  assert.equal(number(2000, 3, 1), 61);
  assert.equal(number(2000, 2, 1), 32);
});

test('there and back for whole years', () => {
  for (const year of [2000, 2023, 2024, 2100]) {
    for (let ordinal = 1; ordinal <= daysInYear(year); ordinal += 1) {
      assert.equal(dayOfYear(dateFromOrdinal(year, ordinal)), ordinal);
    }
  }
});

test('days left', () => {
  assert.equal(daysLeft({ year: 2024, month: 12, day: 31 }), 0);
  assert.equal(daysLeft({ year: 2024, month: 1, day: 1 }), 365);
  assert.equal(daysLeft({ year: 2024, month: 2, day: 29 }), 306);
});

test('numbers outside the year', () => {
  assert.throws(() => dateFromOrdinal(2023, 366), RangeError);
  assert.throws(() => dateFromOrdinal(2023, 0), RangeError);
  assert.deepEqual(dateFromOrdinal(2024, 366), { year: 2024, month: 12, day: 31 });
});

test('impossible dates', () => {
  assert.throws(() => number(2024, 13, 1), RangeError);
  assert.throws(() => number(2024, 4, 31), RangeError);
  assert.throws(() => number(2024, 5, 0), RangeError);
});

test('December ends after 31 days', () => {
  assert.equal(number(2023, 12, 31), 365);
  assert.throws(() => number(2023, 12, 32), RangeError);
  assert.throws(() => number(2023, 4, 31), RangeError);
});
