const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year, month) {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : MONTH_LENGTHS[month - 1];
}

/** Go forward by days, month by month. */
export function addDays({ year, month, day }, count) {
  const later = { year, month, day: day + count };
  while (later.day > daysInMonth(later.year, later.month)) {
    later.day -= daysInMonth(later.year, later.month);
    later.month += 1;
    if (later.month > 12) {
      later.month = 1;
      later.year += 1;
    }
  }
  return later;
}

/** Go forward by months; the day is limited to the length of the month. */
export function addMonths({ year, month, day }, count) {
  const months = year * 12 + (month - 1) + count;
  const newYear = Math.floor(months / 12);
  const newMonth = (months % 12) + 1;
  return { year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) };
}

export function formatDate({ year, month, day }) {
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
