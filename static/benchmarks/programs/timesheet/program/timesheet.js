import { minutesByDay } from './entries.js';
import { payFor, splitOvertime } from './pay.js';
import { formatMinutes } from './time.js';

/** The summary of one week for one person. */
export function summarise(entries, { weeklyHours = 40, hourlyCents }) {
  const days = minutesByDay(entries);
  const total = Object.values(days).reduce((sum, minutes) => sum + minutes, 0);
  const parts = splitOvertime(total, weeklyHours * 60);

  return {
    days: Object.entries(days).map(([day, minutes]) => `${day} ${formatMinutes(minutes)}`),
    total: formatMinutes(total),
    overtime: formatMinutes(parts.overtime),
    payCents: payFor(parts, hourlyCents),
  };
}
