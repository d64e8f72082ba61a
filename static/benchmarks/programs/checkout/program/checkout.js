import { subtotalOf } from './basket.js';
import { discountFor } from './discounts.js';
import { shippingFor } from './shipping.js';

const TAX_PERCENT = 20;

/** The bill for a basket, every amount in cents. */
export function checkout(basket, { code, country = 'home' } = {}) {
  const subtotal = subtotalOf(basket);
  const discount = discountFor(code, subtotal);
  const goods = subtotal - discount;
  const tax = Math.round((subtotal * TAX_PERCENT) / 100);
  const shipping = shippingFor(country, goods);

  return { subtotal, discount, tax, shipping, total: goods + tax + shipping };
}

/** 123456 cents are shown as "1234.56". */
export function formatCents(cents) {
  const sign = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
