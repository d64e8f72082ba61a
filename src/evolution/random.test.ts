import { expect, test } from 'vitest';
import { fnv1a, random } from './random';

test('one purpose gives one sequence', () => {
  const [a, b, c] = [random('7|select|1'), random('7|select|1'), random('7|select|2')];
  const first = Array.from({ length: 50 }, a);
  expect(Array.from({ length: 50 }, b)).toEqual(first);
  expect(Array.from({ length: 50 }, c)).not.toEqual(first);
});

test('numbers lie in [0, 1) and fill it evenly', () => {
  const next = random('evenly');
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i++) {
    const tenth = Math.floor(next() * 10);
    tenths[tenth] = (tenths[tenth] ?? NaN) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test('FNV-1a agrees with its published vectors', () => {
  expect(fnv1a('')).toBe(0x811c9dc5);
  expect(fnv1a('a')).toBe(0xe40c292c);
  expect(fnv1a('foobar')).toBe(0xbf9cf968);
});
