import { expect, test } from 'vitest';
import { USUAL_LIMITS } from '../../evolution/limits';
import { readLimits, typedLimits } from './judgeLimits';

test('the usual limits are shown in units for people, and ask for nothing', () => {
  expect(typedLimits()).toEqual({
    ...{ testFuel: '20', verdictFuel: '80', memoryBytes: '64', clockMs: '60', outputCharacters: '64' },
  });
  expect(readLimits(typedLimits())).toEqual({ value: undefined });
  expect(readLimits(typedLimits(USUAL_LIMITS))).toEqual({ value: undefined });
});

test('other limits come back as they were set', () => {
  const limits = { ...USUAL_LIMITS, testFuel: 500, memoryBytes: 32 * 1024 * 1024 };
  expect(readLimits(typedLimits(limits))).toEqual({ value: limits });
});

test('what makes no sense is refused with the range', () => {
  for (const memoryBytes of ['', '8', '65', '20.5', 'much'])
    expect(readLimits({ ...typedLimits(), memoryBytes })).toEqual({
      problem: 'Memory, in MB: a whole number from 16 to 64.',
      field: 'memoryBytes',
    });
});
