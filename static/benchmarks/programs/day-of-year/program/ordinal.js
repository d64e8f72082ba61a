import { daysInMonth, daysInYear, isLeapYear } from './calendar.js';

// Days of a common year that have gone by when a month begins.
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The number of a date within its year: 1 January is 1. */
export function dayOfYear({ year, month, day }) {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new RangeError(`No such date: ${year}-${month}-${day}`);
  }
  const leapDay = isLeapYear(year) && month >= 2 ? 1 : 0;
  return DAYS_BEFORE[month - 1] + day + leapDay;
}

/** The date with the given number in the year. */
export function dateFromOrdinal(year, ordinal) {
  if (ordinal < 1 || ordinal > daysInYear(year)) {
    throw new RangeError(`Year ${year} has no day ${ordinal}`);
  }
  let month = 1;
  let day = ordinal;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return { year, month, day };
}

export function daysLeft(date) {
  return daysInYear(date.year) - dayOfYear(date);
}
