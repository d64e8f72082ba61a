import { expect, test } from 'vitest';
import { Pacer } from './pacer';

const never = new AbortController().signal;

test('paused it admits one turn a step, running any number', () => {
  const pacer = new Pacer(0);
  expect(pacer.admit()).toBe(false);
  pacer.step();
  expect([pacer.admit(), pacer.admit()]).toEqual([true, false]);
  pacer.start();
  expect([pacer.admit(), pacer.admit(), pacer.running]).toEqual([true, true, true]);
  pacer.pause();
  expect([pacer.admit(), pacer.running]).toEqual([false, false]);
});

test('who waits is woken by a step, by a start and by being stopped', async () => {
  for (const wake of [(pacer: Pacer) => pacer.step(), (pacer: Pacer) => pacer.start()]) {
    const pacer = new Pacer(0);
    const opened = pacer.opened(never);
    wake(pacer);
    await opened;
    expect(pacer.admit()).toBe(true);
  }
  const stop = new AbortController();
  const stopped = new Pacer(0).opened(stop.signal);
  stop.abort();
  await stopped;
});

test('its clock stands still while it is paused, and goes on from what lay behind it', async () => {
  const pacer = new Pacer(100);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(pacer.seconds()).toBe(100);
  pacer.start();
  await new Promise((resolve) => setTimeout(resolve, 20));
  pacer.pause();
  const after = pacer.seconds();
  expect(after).toBeGreaterThan(100);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(pacer.seconds()).toBe(after);
});
