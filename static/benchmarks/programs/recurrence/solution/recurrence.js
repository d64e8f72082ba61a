import { addDays, addMonths, formatDate } from './calendar.js';

const STEPS = {
  day: (date, count) => addDays(date, count),
  week: (date, count) => addDays(date, count * 7),
  month: (date, count) => addMonths(date, count),
  year: (date, count) => addMonths(date, count * 12),
};

/** The first dates of an event, as text: { start, every: 2, unit: 'week', count: 5 }. */
export function occurrences({ start, every = 1, unit, count }) {
  const step = STEPS[unit];
  if (step === undefined) {
    throw new RangeError(`Unknown unit ${unit}`);
  }
  const dates = [];
  let date = start;

  while (dates.length < count) {
    dates.push(formatDate(date));
    date = step(start, dates.length * every);
  }
  return dates;
}
