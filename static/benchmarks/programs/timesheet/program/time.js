const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 12 * MINUTES_PER_HOUR;

/** "08:30" is 510 minutes after midnight. */
export function parseTime(text) {
  const match = /^(\d\d):(\d\d)$/.exec(text);
  if (match === null) {
    throw new SyntaxError(`Not a time: ${text}`);
  }
  return Number(match[1]) * MINUTES_PER_HOUR + Number(match[2]);
}

/** Minutes from start to end; an end before the start is on the next day. */
export function minutesBetween(start, end) {
  const from = parseTime(start);
  const to = parseTime(end);
  return to < from ? to + MINUTES_PER_DAY - from : to - from;
}

/** 485 minutes are shown as "8:05". */
export function formatMinutes(minutes) {
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  return `${hours}:${String(rest).padStart(2, '0')}`;
}
