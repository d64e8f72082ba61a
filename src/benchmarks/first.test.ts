import { expect, test } from 'vitest';
import { FIRST } from './experiments';
import { first } from './first';
import { programs } from './programs';

test('the first task is the one of that name in the benchmark', async () => {
  expect(first).toEqual(await programs.find((task) => task.id === FIRST)?.load());
});
