import { monthlyInterest, monthlyPayment } from './payment.js';

/** One row a month: { month, payment, interest, repaid, balance }, in cents. */
export function schedule({ principal, annualPercent, months }) {
  const regular = monthlyPayment(principal, months, annualPercent);
  const rows = [];
  let balance = principal;

  for (let month = 1; month <= months; month += 1) {
    const interest = monthlyInterest(balance, annualPercent);
    // Roundings add up over the years, the last payment makes up for them.
    const payment = month === months ? balance + interest : regular;
    const repaid = payment - interest;
    balance -= repaid;
    rows.push({ month, payment, interest, repaid, balance });
  }
  return rows;
}

/** What the loan costs in all: the sum of the interest. */
export function totalInterest(loan) {
  return schedule(loan).reduce((sum, row) => sum + row.interest, 0);
}
