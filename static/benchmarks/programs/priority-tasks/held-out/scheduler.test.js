import test from 'node:test';
import assert from 'node:assert/strict';
import { createQueue, dequeue, enqueue } from '../program/queue.js';
import { Scheduler } from '../program/scheduler.js';

const queueOf = (...priorities) =>
  priorities.reduce((queue, priority, i) => enqueue(queue, { name: `t${i}`, priority }), createQueue());
const names = (queue) => queue.map((task) => task.name);

test('an empty queue gives nothing', () => {
  assert.equal(dequeue(createQueue()), undefined);
});

test('rising priorities are turned round', () => {
  assert.deepEqual(names(queueOf(1, 2, 3)), ['t2', 't1', 't0']);
});

test('falling priorities stay', () => {
  assert.deepEqual(names(queueOf(3, 2, 1)), ['t0', 't1', 't2']);
});

test('two equals', () => {
  assert.deepEqual(names(queueOf(4, 4)), ['t0', 't1']);
});

test('equals behind a higher one', () => {
  assert.deepEqual(names(queueOf(2, 9, 2, 2)), ['t1', 't0', 't2', 't3']);
});

test('equals before a lower one', () => {
  assert.deepEqual(names(queueOf(1, 7, 7, 0, 7)), ['t1', 't2', 't4', 't0', 't3']);
});

test('negative and zero priorities', () => {
  assert.deepEqual(names(queueOf(-1, 0, -1, 0)), ['t1', 't3', 't0', 't2']);
});

test('dequeue takes from the front', () => {
  const queue = queueOf(1, 5, 1);
  assert.equal(dequeue(queue).name, 't1');
  assert.equal(dequeue(queue).name, 't0');
  assert.equal(dequeue(queue).name, 't2');
  assert.equal(queue.length, 0);
});

test('a running task may submit more', () => {
  const scheduler = new Scheduler();
  scheduler.submit('parent', (own) => {
    own.submit('child one', undefined, 'high');
    own.submit('child two', undefined, 'high');
  });
  scheduler.submit('other');
  assert.deepEqual(scheduler.drain(), ['parent', 'child one', 'child two', 'other']);
});

test('a task submitted late does not overtake its equals', () => {
  const scheduler = new Scheduler();
  scheduler.submit('one', (own) => own.submit('three'));
  scheduler.submit('two');
  assert.deepEqual(scheduler.drain(), ['one', 'two', 'three']);
});

test('draining twice runs nothing again', () => {
  const scheduler = new Scheduler();
  scheduler.submit('once');
  assert.deepEqual(scheduler.drain(), ['once']);
  assert.deepEqual(scheduler.drain(), []);
});

test('the names that wait, in their order', () => {
  const scheduler = new Scheduler();
  scheduler.submit('tidy', undefined, 'low');
  scheduler.submit('mail');
  scheduler.submit('alarm', undefined, 'high');
  assert.deepEqual(scheduler.waiting, ['alarm', 'mail', 'tidy']);
  assert.throws(() => scheduler.submit('odd', undefined, 'urgent'), RangeError);
});
