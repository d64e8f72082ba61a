const CODES = {
  TENOFF: { kind: 'percent', percent: 10, minimumCents: 0 },
  BIG25: { kind: 'percent', percent: 25, minimumCents: 10_000 },
  FIVER: { kind: 'amount', cents: 500, minimumCents: 2_000 },
};

/** How many cents a discount code takes off the subtotal. */
export function discountFor(code, subtotal) {
  if (code === undefined) return 0;

  const rule = CODES[code];
  if (rule === undefined) {
    throw new RangeError(`Unknown code ${code}`);
  }
  if (subtotal < rule.minimumCents) return 0;

  const cents = rule.kind === 'percent' ? (subtotal * rule.percent) / 100 : rule.cents;
  return Math.round(cents);
}
