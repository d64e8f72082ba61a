import { isWeekend, toSerial } from './calendar.js';

/** Working days from one date to another, both included. */
export function countBusinessDays(from, to, holidays = []) {
  const first = toSerial(from);
  const last = toSerial(to);
  const weekdays = countWeekdays(first, last);
  return weekdays - countHolidays(first, last, holidays);
}

/** Days one has to wait until the given number of working days has gone by. */
export function waitingDays(from, businessDays, holidays = []) {
  const start = toSerial(from);
  const closed = new Set(holidays.map(toSerial));
  let day = start;
  let left = businessDays;

  while (left > 0) {
    day += 1;
    if (!isWeekend(day) && !closed.has(day)) left -= 1;
  }
  return day - start;
}

function countWeekdays(first, last) {
  let count = 0;
  for (let day = first; day <= last; day += 1) {
    if (!isWeekend(day)) count += 1;
  }
  return count;
}

/** How many days the holidays take off, each counted once. */
function countHolidays(first, last, holidays) {
  const days = new Set(holidays.map(toSerial));
  return [...days].filter((day) => day >= first && day <= last).length;
}
