import test from 'node:test';
import assert from 'node:assert/strict';
import { isCoin, makeChange } from '../program/coins.js';
import { VendingMachine } from '../program/machine.js';

const drinks = { water: { price: 90, stock: 1 }, juice: { price: 165, stock: 3 }, free: { price: 0, stock: 1 } };
const machineWith = (coins, ...inserted) => {
  const machine = new VendingMachine(drinks, coins);
  inserted.forEach((coin) => machine.insert(coin));
  return machine;
};

test('no change in the box', () => {
  const machine = machineWith([], 100);
  assert.deepEqual(machine.choose('water'), { article: null, change: [], message: 'no change' });
  assert.equal(machine.credit, 100);
});

test('a refused article stays in stock', () => {
  const machine = machineWith([], 100);
  machine.choose('water');
  machine.cancel();
  for (const coin of [50, 20, 20]) machine.insert(coin);
  assert.equal(machine.choose('water').article, 'water');
});

test('the sale goes on when better coins are put in', () => {
  const machine = machineWith([], 200);
  assert.equal(machine.choose('juice').message, 'no change');
  machine.insert(20);
  machine.insert(20);
  machine.insert(20);
  machine.insert(5);
  assert.equal(machine.choose('juice').article, null);
  machine.cancel();
  for (const coin of [100, 50, 10, 5]) machine.insert(coin);
  assert.deepEqual(machine.choose('juice'), { article: 'juice', change: [], message: 'thank you' });
});

test('inserted coins may be given as change', () => {
  assert.deepEqual(machineWith([], 50, 20, 10, 20).choose('water').change, [10]);
});

test('coins of earlier customers are change for later ones', () => {
  const machine = machineWith([], 100, 50, 10, 5);
  assert.equal(machine.choose('juice').article, 'juice');
  machine.insert(100);
  assert.deepEqual(machine.choose('water'), { article: 'water', change: [10], message: 'thank you' });
});

test('change that was given is gone', () => {
  const machine = machineWith([20, 10, 5], 200);
  assert.deepEqual(machine.choose('juice').change, [20, 10, 5]);
  machine.insert(200);
  assert.equal(machine.choose('juice').message, 'no change');
  assert.deepEqual(machine.cancel(), [200]);
});

test('sold out and unknown', () => {
  const machine = machineWith([], 50, 20, 20);
  assert.equal(machine.choose('water').article, 'water');
  assert.equal(machine.choose('water').message, 'sold out');
  assert.equal(machine.choose('tea').message, 'sold out');
});

test('too little money is told before missing change', () => {
  assert.equal(machineWith([], 50).choose('juice').message, 'insert 115 more');
});

test('a free article', () => {
  assert.deepEqual(machineWith([]).choose('free'), { article: 'free', change: [], message: 'thank you' });
});

test('cancelling without coins', () => {
  assert.deepEqual(machineWith([50]).cancel(), []);
});

test('cancelled coins are no change for others', () => {
  const machine = machineWith([], 10);
  machine.cancel();
  machine.insert(100);
  assert.equal(machine.choose('water').message, 'no change');
});

test('change is made of large coins first', () => {
  const box = new Map([[5, 9], [10, 9], [50, 9], [200, 9]]);
  assert.deepEqual(makeChange(275, box), [200, 50, 10, 10, 5]);
  assert.deepEqual(makeChange(0, box), []);
  assert.equal(makeChange(3, box), null);
});

test('what is no coin is refused', () => {
  assert.equal(isCoin(25), false);
  assert.throws(() => machineWith([], 25), RangeError);
});

test('the list of articles given is not changed', () => {
  machineWith([], 50, 20, 20).choose('water');
  assert.equal(drinks.water.stock, 1);
});

test('cancelling gives back the coins in the order they went in', () => {
  const machine = machineWith([], 10, 50, 20);
  assert.deepEqual(machine.cancel(), [10, 50, 20]);
});
