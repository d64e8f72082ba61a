import { formatCents, sumOf } from './lines.js';
import { taxByRate } from './tax.js';

/** The totals of an invoice, in cents. */
export function totals(lines) {
  const rates = taxByRate(lines);
  const net = sumOf(rates.map((rate) => rate.net));
  const tax = sumOf(rates.map((rate) => rate.tax));
  return { net, tax, gross: net + tax };
}

/** The foot of the invoice: net, one line for each rate, total. */
export function footer(lines) {
  const { net, gross } = totals(lines);
  const taxLines = taxByRate(lines).map(
    (rate) => `${rate.percent}% of ${formatCents(rate.net)}: ${formatCents(rate.tax)}`,
  );
  return [`Net ${formatCents(net)}`, ...taxLines, `Total ${formatCents(gross)}`];
}
