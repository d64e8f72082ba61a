const OVERTIME_FACTOR = 1.5;

/** Divide the minutes of a week into regular time and overtime. */
export function splitOvertime(minutes, weeklyMinutes) {
  const regular = Math.max(minutes, weeklyMinutes);
  return { regular, overtime: minutes - regular };
}

/** Pay in cents; overtime is paid at a higher rate. */
export function payFor({ regular, overtime }, hourlyCents) {
  const paidMinutes = regular + overtime * OVERTIME_FACTOR;
  return Math.round((paidMinutes * hourlyCents) / 60);
}
