import { minutesBetween } from './time.js';

const USUAL_BREAK = 30; // minutes

/** An entry is { day, start, end, breakMinutes }. */
export function workedMinutes(entry) {
  const pause = entry.breakMinutes || USUAL_BREAK;
  return Math.max(0, minutesBetween(entry.start, entry.end) - pause);
}

/** Minutes worked on each day, as { Mon: 480, ... }. */
export function minutesByDay(entries) {
  const days = {};
  for (const entry of entries) {
    days[entry.day] = (days[entry.day] ?? 0) + workedMinutes(entry);
  }
  return days;
}
