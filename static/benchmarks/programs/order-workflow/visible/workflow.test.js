import test from 'node:test';
import assert from 'node:assert/strict';
import { createOrder } from '../program/order.js';
import { actionsFrom } from '../program/transitions.js';
import { perform, performAll } from '../program/workflow.js';

test('a new order can be paid or cancelled', () => {
  assert.deepEqual(actionsFrom('new'), ['pay', 'cancel']);
});

test('a step without a check is taken', async () => {
  const order = await perform(createOrder(1, ['mug']), 'pay');
  assert.equal(order.state, 'paid');
  assert.deepEqual(order.history, ['pay']);
});

test('a step is taken when its check says yes', async () => {
  const order = await perform(createOrder(1, ['mug']), 'pay', { pay: async () => true });
  assert.equal(order.state, 'paid');
});

test('a step is refused when its check says no', async () => {
  const order = await perform(createOrder(1, ['mug']), 'pay', { pay: async () => false });
  assert.equal(order.state, 'new');
  assert.deepEqual(order.history, ['pay refused']);
});

test('an order of nothing is not packed', async () => {
  const checks = { pack: async ({ articles }) => articles.length > 0 };
  const order = await performAll(createOrder(2, []), ['pay', 'pack', 'ship'], checks);
  assert.equal(order.state, 'paid');
});

test('an order cannot be shipped before it is packed', async () => {
  await assert.rejects(perform(createOrder(1, ['mug']), 'ship'), /Cannot ship an order that is new/);
});

test('a step leaves the order as it was', async () => {
  const order = createOrder(9, ['pen']);
  await perform(order, 'pay');
  assert.deepEqual(order, createOrder(9, ['pen']));
});

test('only yes is a yes', async () => {
  const order = createOrder(10, []);
  assert.equal((await perform(order, 'pay', { pay: async () => undefined })).state, 'new');
});
