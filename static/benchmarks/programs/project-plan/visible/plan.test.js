import test from 'node:test';
import assert from 'node:assert/strict';
import { earliestStarts, workOrder } from '../program/plan.js';

test('independent tasks keep their order', () => {
  assert.deepEqual(workOrder([{ name: 'paint', days: 1 }, { name: 'mow', days: 1 }]), ['paint', 'mow']);
});

test('walls come before the roof', () => {
  const house = [
    { name: 'roof', days: 3, after: ['walls'] },
    { name: 'walls', days: 5 },
  ];
  assert.deepEqual(workOrder(house), ['walls', 'roof']);
});

test('a task may wait for several', () => {
  const dinner = [
    { name: 'eat', days: 1, after: ['cook', 'lay table'] },
    { name: 'cook', days: 1, after: ['shop'] },
    { name: 'lay table', days: 1 },
    { name: 'shop', days: 1 },
  ];
  assert.equal(workOrder(dinner).at(-1), 'eat');
});

test('a task starts when the one before it ends', () => {
  const house = [
    { name: 'walls', days: 5 },
    { name: 'roof', days: 3, after: ['walls'] },
  ];
  assert.deepEqual(earliestStarts(house), { walls: 0, roof: 5 });
});

test('tasks that wait for each other are refused', () => {
  const knot = [
    { name: 'a', days: 1, after: ['b'] },
    { name: 'b', days: 1, after: ['a'] },
  ];
  assert.throws(() => workOrder(knot), /wait for each other/);
});
