import { expect, test } from 'vitest';
import { meanAndSd, spreadOf } from './spread';

test('mean and standard deviation of the sample', () => {
  expect(spreadOf([0.2, 0.4, 0.6])).toEqual({ mean: expect.closeTo(0.4), sd: expect.closeTo(0.2), n: 3 });
  expect(meanAndSd(spreadOf([0.2, 0.4, 0.6]))).toBe('40.0 ± 20.0\u00a0%');
});
test('one value has no spread, none has no mean', () => {
  expect(meanAndSd(spreadOf([0.5]))).toBe('50.0\u00a0%');
  expect(() => spreadOf([])).toThrow(RangeError);
});
