import test from 'node:test';
import assert from 'node:assert/strict';
import { addItem, createBasket, removeItem, subtotalOf } from '../program/basket.js';
import { checkout, formatCents } from '../program/checkout.js';

const mug = { sku: 'mug', name: 'Mug', priceCents: 1250 };
const lamp = { sku: 'lamp', name: 'Desk lamp', priceCents: 5000 };

test('an empty basket costs nothing', () => {
  assert.equal(checkout(createBasket()).total, 0);
});

test('different articles have their own lines', () => {
  const basket = addItem(addItem(createBasket(), mug, 2), lamp);
  assert.equal(basket.lines.length, 2);
  assert.equal(subtotalOf(basket), 7500);
});

test('adding an article again adds to its quantity', () => {
  const basket = addItem(addItem(createBasket(), mug, 2), mug, 3);
  assert.equal(basket.lines.length, 1);
  assert.equal(basket.lines[0].quantity, 5);
});

test('one click, two clicks', () => {
  const basket = addItem(addItem(createBasket(), mug), mug);
  assert.equal(subtotalOf(basket), 2500);
});

test('a removed article is gone', () => {
  const basket = addItem(addItem(createBasket(), mug), lamp);
  assert.equal(subtotalOf(removeItem(basket, 'lamp')), 1250);
});

test('a small order pays shipping', () => {
  const bill = checkout(addItem(createBasket(), mug));
  assert.deepEqual(bill, { subtotal: 1250, discount: 0, tax: 250, shipping: 490, total: 1990 });
});

test('shipping is free from 50.00', () => {
  const bill = checkout(addItem(createBasket(), lamp));
  assert.equal(bill.shipping, 0);
});

test('shipping abroad is never free', () => {
  const bill = checkout(addItem(createBasket(), lamp, 3), { country: 'abroad' });
  assert.equal(bill.shipping, 1290);
});

test('a code takes ten percent off', () => {
  const bill = checkout(addItem(createBasket(), lamp), { code: 'TENOFF' });
  assert.equal(bill.discount, 500);
});

test('tax is on what the customer pays for the goods', () => {
  const bill = checkout(addItem(createBasket(), mug, 2), { code: 'TENOFF' });
  assert.equal(bill.tax, 450);
});

test('a whole bill with a code', () => {
  const bill = checkout(addItem(createBasket(), lamp, 2), { code: 'BIG25' });
  assert.deepEqual(bill, { subtotal: 10000, discount: 2500, tax: 1500, shipping: 0, total: 9000 });
});

test('amounts are shown with two decimals', () => {
  assert.equal(formatCents(123456), '1234.56');
  assert.equal(formatCents(5), '0.05');
});
