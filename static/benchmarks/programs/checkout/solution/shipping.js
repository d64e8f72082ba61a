const FREE_FROM_CENTS = 5_000;
const RATES = { home: 490, abroad: 1_290 };

/** Shipping depends on where the parcel goes and what the goods cost. */
export function shippingFor(country, goodsCents) {
  if (goodsCents === 0) return 0;
  if (country === 'home' && goodsCents >= FREE_FROM_CENTS) return 0;
  return country === 'home' ? RATES.home : RATES.abroad;
}
