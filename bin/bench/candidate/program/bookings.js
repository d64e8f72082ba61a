// Bookings of one room: half-open intervals [from, to) in minutes, kept sorted and apart.
const DAY_MINUTES = 1440;

/** Puts a booking in; gives false if it collides with another or lies outside the day. */
export function book(bookings, from, to) {
  if (from >= to || from < 0 || to > DAY_MINUTES) return false;
  let place = 0;
  while (place < bookings.length && bookings[place].from < from) place += 1;
  const before = bookings[place - 1];
  const after = bookings[place];
  if (before && before.to > from) return false;
  if (after && after.from < to) return false;
  bookings.splice(place, 0, { from, to });
  return true;
}

/** The gaps between bookings that last at least so many minutes. */
export function gaps(bookings, least) {
  const found = [];
  let free = 0;
  for (const { from, to } of bookings) {
    if (from - free >= least) found.push({ from: free, to: from });
    free = Math.max(free, to);
  }
  if (DAY_MINUTES - free >= least) found.push({ from: free, to: DAY_MINUTES });
  return found;
}

/** The share of the day that is booked, 0 to 1. */
export function usage(bookings) {
  const minutes = bookings.reduce((sum, { from, to }) => sum + to - from, 0);
  return minutes / DAY_MINUTES;
}

/** Reads '9:30' or '9' as minutes; NaN if it is no time of day. */
export function minutesOf(text) {
  const match = /^(\d{1,2})(?::(\d{2}))?$/.exec(text.trim());
  if (!match) return NaN;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return minutes <= DAY_MINUTES && Number(match[2] ?? 0) < 60 ? minutes : NaN;
}

/** Writes minutes as '09:30'. */
export function timeOf(minutes) {
  const hours = Math.floor(minutes / 60);
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
