/** The interest of one month in cents. */
export function monthlyInterest(balance, annualPercent) {
  return Math.round((balance * annualPercent) / 1200);
}

/** The equal monthly payment that pays off a loan within the given months. */
export function monthlyPayment(principal, annualPercent, months) {
  if (annualPercent === 0) return Math.ceil(principal / months);

  const rate = annualPercent / 1200;
  const growth = (1 + rate) ** months;
  return Math.round((principal * rate * growth) / (growth - 1));
}
