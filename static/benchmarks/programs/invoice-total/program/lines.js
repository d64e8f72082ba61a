/** The net amount of a line { text, quantity, unitCents, taxPercent }. */
export function netOf({ quantity, unitCents }) {
  return Math.round(quantity * unitCents);
}

export function sumOf(amounts) {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Cents as text, "1234.05". */
export function formatCents(cents) {
  const sign = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
