import test from 'node:test';
import assert from 'node:assert/strict';
import { makeChange } from '../program/coins.js';
import { VendingMachine } from '../program/machine.js';

const snacks = { nuts: { price: 120, stock: 2 }, gum: { price: 50, stock: 1 } };
const machineWith = (coins, ...inserted) => {
  const machine = new VendingMachine(snacks, coins);
  inserted.forEach((coin) => machine.insert(coin));
  return machine;
};

test('coins add up to a credit', () => {
  assert.equal(machineWith([], 100, 20, 5).credit, 125);
});

test('the exact price', () => {
  assert.deepEqual(machineWith([], 100, 20).choose('nuts'), { article: 'nuts', change: [], message: 'thank you' });
});

test('change comes out', () => {
  const machine = machineWith([50, 20, 20, 10], 200);
  assert.deepEqual(machine.choose('nuts').change, [50, 20, 10]);
  assert.equal(machine.credit, 0);
});

test('too little money', () => {
  assert.equal(machineWith([], 20, 20).choose('gum').message, 'insert 10 more');
});

test('a sale without the coins for the change is refused', () => {
  const machine = machineWith([50], 200);
  assert.deepEqual(machine.choose('nuts'), { article: null, change: [], message: 'no change' });
});

test('after a refused sale the money can be had back', () => {
  const machine = machineWith([], 100);
  machine.choose('gum');
  assert.deepEqual(machine.cancel(), [100]);
});

test('change that cannot be made', () => {
  assert.equal(makeChange(30, new Map([[50, 3], [20, 1]])), null);
});

test('several coins of one kind as change', () => {
  assert.deepEqual(makeChange(60, new Map([[20, 5]])), [20, 20, 20]);
});

test('coins that were given back are no credit', () => {
  const machine = machineWith([], 50);
  assert.deepEqual(machine.cancel(), [50]);
  assert.equal(machine.credit, 0);
});

test('the last one is sold', () => {
  const machine = machineWith([], 50);
  machine.choose('gum');
  machine.insert(50);
  assert.equal(machine.choose('gum').message, 'sold out');
});
