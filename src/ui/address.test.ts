import { expect, test } from 'vitest';
import { NOWHERE, readPlace, writePlace } from './address';

test('a place is written and read back', () => {
  const places = [
    NOWHERE,
    { ...NOWHERE, run: '2f-1a', variant: 0, against: 12, tab: 'tests' },
    { ...NOWHERE, program: 'word-wrap', tab: 'files' },
  ];
  for (const place of places) expect(readPlace(writePlace(place))).toEqual(place);
});
test('nowhere needs no fragment', () => expect(writePlace(NOWHERE)).toBe(''));
test('an address of old names the run alone', () =>
  expect(readPlace('#open=abc-1')).toEqual({ ...NOWHERE, run: 'abc-1' }));
test('what makes no sense is left out', () =>
  expect(readPlace('#open=<b>&variant=-1&against=x&tab=a b&run=zzz')).toEqual(NOWHERE));
test('beside a run the program need not be named', () =>
  expect(writePlace({ ...NOWHERE, run: 'a', program: 'checkout' })).toBe('#open=a'));
