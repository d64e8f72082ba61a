/** The number of days since 1 March of the year 0, for a date "2024-03-15". */
export function toSerial(date) {
  const [year, month, day] = date.split('-').map(Number);
  // Years are counted from March on, so that the leap day comes last.
  const shifted = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return shifted * 365 + leapDays + Math.floor((monthsSinceMarch * 153 + 2) / 5) + day - 1;
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(serial) {
  return (serial + 2) % 7;
}

export function isWeekend(serial) {
  return weekdayOf(serial) >= 5;
}
