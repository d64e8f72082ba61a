import { expect, test } from 'vitest';
import { Suspicion } from './suspicion';
import { Coverage } from './trace';

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
  suspicion.learn(coverage.trace());
  return suspicion;
}

test('a place is as suspicious as the tests that run through it say, and ranked among the others', () => {
  const suspicion = learned();
  expect(suspicion.of(place(0))).toEqual(['suspicion all 4', 'suspicion rank 0']);
  expect(suspicion.of(place(1))).toEqual(['suspicion all 3', 'suspicion rank 1']);
  expect(suspicion.of(place(2))).toEqual(['suspicion none', 'suspicion rank 2']);
});

test('without a trace nothing is known', () => {
  expect(new Suspicion().of(place(0))).toEqual(['suspicion unknown']);
});
