import { expect, test } from 'vitest';
import { FIRST } from './experiments';
import { first } from './first';
import { programs } from './programs';

test('the first task is the one of that name in the benchmark', () => {
  expect(first).toEqual(programs.tasks.find((task) => task.id === FIRST));
});
