import test from 'node:test';
import assert from 'node:assert/strict';
import { createOrder } from '../program/order.js';
import { actionsFrom, nextState } from '../program/transitions.js';
import { perform, performAll } from '../program/workflow.js';

const yes = async () => true;
const no = async () => false;
const WAY = ['pay', 'pack', 'ship', 'deliver'];

test('the whole way', async () => {
  const order = await performAll(createOrder(1, ['mug']), WAY, { pay: yes, ship: yes });
  assert.equal(order.state, 'delivered');
  assert.deepEqual(order.history, WAY);
});

test('the way ends at the first no', async () => {
  const order = await performAll(createOrder(1, ['mug']), WAY, { pay: yes, pack: no, ship: yes });
  assert.equal(order.state, 'paid');
  assert.deepEqual(order.history, ['pay', 'pack refused']);
});

test('a no at the last step', async () => {
  const order = await performAll(createOrder(1, ['mug']), WAY, { deliver: no });
  assert.equal(order.state, 'shipped');
  assert.deepEqual(order.history, ['pay', 'pack', 'ship', 'deliver refused']);
});

test('the check of one action does not concern another', async () => {
  const order = await perform(createOrder(1, ['mug']), 'cancel', { pay: no });
  assert.equal(order.state, 'cancelled');
});

test('a check is asked about the order', async () => {
  const asked = [];
  const check = async (order) => {
    asked.push([order.id, order.state]);
    return order.articles.includes('mug');
  };
  const checks = { pay: check, pack: check };
  assert.equal((await performAll(createOrder(7, ['mug']), ['pay', 'pack'], checks)).state, 'packed');
  assert.equal((await performAll(createOrder(8, ['pen']), ['pay', 'pack'], checks)).state, 'new');
  assert.deepEqual(asked, [[7, 'new'], [7, 'paid'], [8, 'new']]);
});

test('an answer that takes its time', async () => {
  const late = async () => {
    for (let i = 0; i < 20; i += 1) await null;
    return false;
  };
  assert.equal((await perform(createOrder(1, ['mug']), 'pay', { pay: late })).state, 'new');
});

test('a check that answers without a promise', async () => {
  assert.equal((await perform(createOrder(1, []), 'pay', { pay: () => false })).state, 'new');
  assert.equal((await perform(createOrder(1, []), 'pay', { pay: () => true })).state, 'paid');
});

test('no answer is no yes', async () => {
  for (const answer of [undefined, null, 0, 'yes']) {
    assert.equal((await perform(createOrder(1, []), 'pay', { pay: async () => answer })).state, 'new');
  }
});

test('a check that fails stops the step', async () => {
  const broken = async () => {
    throw new Error('service is down');
  };
  await assert.rejects(perform(createOrder(1, ['mug']), 'pay', { pay: broken }), /service is down/);
});

test('a refused step can be tried again', async () => {
  const refused = await perform(createOrder(1, ['mug']), 'pay', { pay: no });
  const paid = await perform(refused, 'pay', { pay: yes });
  assert.equal(paid.state, 'paid');
  assert.deepEqual(paid.history, ['pay refused', 'pay']);
});

test('an order is not changed, a new one is made', async () => {
  const order = createOrder(1, ['mug']);
  await perform(order, 'pay');
  assert.deepEqual(order, { id: 1, articles: ['mug'], state: 'new', history: [] });
});

test('what is shipped cannot be cancelled', async () => {
  assert.equal(nextState('shipped', 'cancel'), undefined);
  assert.deepEqual(actionsFrom('shipped'), ['deliver']);
  assert.deepEqual(actionsFrom('delivered'), []);
});

test('unknown actions are refused', async () => {
  await assert.rejects(perform(createOrder(1, []), 'eat'), /Cannot eat/);
});

test('what can still be cancelled', () => {
  assert.deepEqual(
    ['new', 'paid', 'packed', 'shipped', 'delivered', 'cancelled'].map((state) => nextState(state, 'cancel')),
    ['cancelled', 'cancelled', 'cancelled', undefined, undefined, undefined],
  );
});
