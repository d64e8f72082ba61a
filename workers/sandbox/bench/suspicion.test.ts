import { expect, test } from 'vitest';
import { Effects } from './effects/effects';
import { Suspicion } from './suspicion';
import { Coverage } from './trace';

const EDIT = { file: 'program/a.js', start: 0, end: 1, text: 'x' };
const place = (start: number) => ({ file: 'program/a.js', start, end: start + 1 });

/** Three places: failing tests alone run through the first, all tests through the second, no failing one through the third. */
function learned(): Suspicion {
  const coverage = new Coverage();
  for (const start of [0, 1, 2]) coverage.add({ ...place(start), outside: false });
  const through = (places: readonly number[], passed: boolean) => {
    for (const one of places) coverage.hit(one);
    coverage.endTest(passed);
  };
  through([0, 1], false);
  through([1, 2], true);
  const suspicion = new Suspicion();
  const effects = new Effects();
  effects.set(EDIT, 'failing');
  suspicion.learn(coverage.trace(), effects);
  return suspicion;
}

test('a place is as suspicious as the tests that run through it say, and ranked among the others', () => {
  const suspicion = learned();
  expect(suspicion.of(place(0), { ...EDIT, start: 5 })).toEqual([
    'suspicion all 4',
    'suspicion rank 0',
    'effect unknown',
  ]);
  expect(suspicion.of(place(1), { ...EDIT, start: 6 })).toEqual([
    'suspicion all 3',
    'suspicion rank 1',
    'effect unknown',
  ]);
  expect(suspicion.of(place(2), { ...EDIT, start: 7 })).toEqual([
    'suspicion none',
    'suspicion rank 2',
    'effect unknown',
  ]);
});

test('an edit is known by its text as well as by its place', () => {
  expect(learned().of(place(0), { ...EDIT })).toContain('effect failing only');
  expect(learned().of(place(0), { ...EDIT, text: 'y' })).toContain('effect unknown');
});

test('without a trace nothing is known', () => {
  expect(new Suspicion().of(place(0), EDIT)).toEqual(['suspicion unknown', 'effect unknown']);
});
