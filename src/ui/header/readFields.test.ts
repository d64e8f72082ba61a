import { expect, test } from 'vitest';
import { readLimit, readSeed } from './readFields';

test('a limit is a whole number, or none', () => {
  expect([readLimit('variants', '60'), readLimit('variants', ' ')]).toEqual([{ value: 60 }, { value: null }]);
  for (const text of ['0', '-1', '1.5', 'many', '1e9'])
    expect(readLimit('variants', text), text).toHaveProperty('problem');
});
test('a seed is a whole number of 32 bits, and never none', () => {
  expect([readSeed('0'), readSeed('4294967295')]).toEqual([{ value: 0 }, { value: 4294967295 }]);
  for (const text of ['', '-1', '4294967296', 'x']) expect(readSeed(text), text).toHaveProperty('problem');
});
