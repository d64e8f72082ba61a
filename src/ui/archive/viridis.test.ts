import { expect, test } from 'vitest';
import { css, viridis } from './viridis';

test('from dark violet to yellow, clamped', () => {
  expect([viridis(0, false), viridis(1, false), viridis(7, false)].map(css)).toEqual([
    'rgb(68 1 84)',
    'rgb(253 231 37)',
    'rgb(253 231 37)',
  ]);
});
test('on a dark ground the scale starts brighter and ends alike', () => {
  expect(viridis(0, true)).not.toEqual(viridis(0, false));
  expect(viridis(1, true)).toEqual(viridis(1, false));
});
