import test from 'node:test';
import assert from 'node:assert/strict';
import { Scheduler } from '../program/scheduler.js';

test('nothing submitted, nothing run', () => {
  assert.deepEqual(new Scheduler().drain(), []);
});

test('urgent tasks run before others', () => {
  const scheduler = new Scheduler();
  scheduler.submit('sweep', undefined, 'low');
  scheduler.submit('fire alarm', undefined, 'high');
  scheduler.submit('mail');
  assert.deepEqual(scheduler.drain(), ['fire alarm', 'mail', 'sweep']);
});

test('equal tasks run in the order they were added', () => {
  const scheduler = new Scheduler();
  scheduler.submit('first');
  scheduler.submit('second');
  scheduler.submit('third');
  assert.deepEqual(scheduler.drain(), ['first', 'second', 'third']);
});

test('the waiting list shows what comes next', () => {
  const scheduler = new Scheduler();
  scheduler.submit('a', undefined, 'high');
  scheduler.submit('b', undefined, 'low');
  scheduler.submit('c', undefined, 'high');
  assert.deepEqual(scheduler.waiting, ['a', 'c', 'b']);
});

test('an unknown priority is refused', () => {
  assert.throws(() => new Scheduler().submit('x', undefined, 'asap'), RangeError);
});

test('a task may submit another one', () => {
  const scheduler = new Scheduler();
  scheduler.submit('first', (running) => running.submit('second'));
  assert.deepEqual(scheduler.drain(), ['first', 'second']);
});
