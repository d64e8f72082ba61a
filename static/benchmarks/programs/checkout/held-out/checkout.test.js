import test from 'node:test';
import assert from 'node:assert/strict';
import { addItem, createBasket, removeItem, subtotalOf } from '../program/basket.js';
import { discountFor } from '../program/discounts.js';
import { shippingFor } from '../program/shipping.js';
import { checkout, formatCents } from '../program/checkout.js';

const pen = { sku: 'pen', name: 'Pen', priceCents: 199 };
const desk = { sku: 'desk', name: 'Desk', priceCents: 24900 };
const basketOf = (...items) => items.reduce((basket, [article, n]) => addItem(basket, article, n), createBasket());

test('adding three times', () => {
  const basket = basketOf([pen, 1], [pen, 4], [pen, 2]);
  assert.deepEqual(basket.lines, [{ ...pen, quantity: 7 }]);
});

test('adding again leaves other lines alone', () => {
  const basket = basketOf([pen, 2], [desk, 1], [pen, 1]);
  assert.deepEqual(basket.lines.map((line) => line.quantity), [3, 1]);
  assert.equal(subtotalOf(basket), 3 * 199 + 24900);
});

test('the article itself is not changed', () => {
  basketOf([pen, 2], [pen, 2]);
  assert.deepEqual(pen, { sku: 'pen', name: 'Pen', priceCents: 199 });
});

test('removing and adding starts again', () => {
  const basket = addItem(removeItem(basketOf([pen, 5]), 'pen'), pen, 2);
  assert.equal(subtotalOf(basket), 398);
});

test('a quantity below one is refused', () => {
  assert.throws(() => addItem(createBasket(), pen, 0), RangeError);
});

test('free shipping starts exactly at the limit', () => {
  assert.equal(shippingFor('home', 4999), 490);
  assert.equal(shippingFor('home', 5000), 0);
  assert.equal(shippingFor('home', 5001), 0);
});

test('abroad always pays, nothing ordered never does', () => {
  assert.equal(shippingFor('abroad', 5000), 1290);
  assert.equal(shippingFor('abroad', 100), 1290);
  assert.equal(shippingFor('abroad', 0), 0);
  assert.equal(shippingFor('home', 0), 0);
});

test('codes have a minimum', () => {
  assert.equal(discountFor('BIG25', 9999), 0);
  assert.equal(discountFor('BIG25', 10000), 2500);
  assert.equal(discountFor('FIVER', 1999), 0);
  assert.equal(discountFor('FIVER', 2000), 500);
});

test('percentages are rounded to cents', () => {
  assert.equal(discountFor('TENOFF', 199), 20);
  assert.equal(discountFor(undefined, 199), 0);
});

test('an unknown code is refused', () => {
  assert.throws(() => checkout(basketOf([pen, 1]), { code: 'NOPE' }), RangeError);
});

test('a bill with a fixed discount', () => {
  assert.deepEqual(checkout(basketOf([pen, 20]), { code: 'FIVER' }), {
    subtotal: 3980,
    discount: 500,
    tax: 696,
    shipping: 490,
    total: 4666,
  });
});

test('the discount decides about free shipping', () => {
  const lamp = { sku: 'lamp', name: 'Lamp', priceCents: 5200 };
  assert.equal(checkout(basketOf([lamp, 1]), { code: 'TENOFF' }).shipping, 490);
  assert.equal(checkout(basketOf([lamp, 1])).shipping, 0);
});

test('a bill abroad without a discount', () => {
  assert.deepEqual(checkout(basketOf([desk, 1], [pen, 1]), { country: 'abroad' }), {
    subtotal: 25099,
    discount: 0,
    tax: 5020,
    shipping: 1290,
    total: 31409,
  });
});

test('formatting', () => {
  assert.equal(formatCents(0), '0.00');
  assert.equal(formatCents(-1999), '-19.99');
  assert.equal(formatCents(50), '0.50');
});

test('one article unless a number is given', () => {
  assert.equal(addItem(createBasket(), pen).lines[0].quantity, 1);
});

test('removing leaves the other lines', () => {
  assert.deepEqual(removeItem(basketOf([pen, 5], [desk, 1]), 'pen').lines, [{ ...desk, quantity: 1 }]);
});

test('ten per cent have no minimum', () => {
  assert.equal(discountFor('TENOFF', 10), 1);
});
