import { expect, test } from 'vitest';
import { sortArrival } from './arrival';

const file = (name: string) => ({ name, text: 'x' });

test('data sets, runs and programs are told apart by name', () => {
  expect(sortArrival([file('a.jsonl')]).kind).toBe('data set');
  expect(sortArrival([file('a.lamarck.json')]).kind).toBe('run');
  expect(sortArrival([file('a.js'), file('a.test.js')])).toEqual({
    kind: 'program',
    files: { 'a.js': 'x', 'a.test.js': 'x' },
  });
});
test('anything else is refused in one sentence', () => {
  expect(sortArrival([file('a.png')])).toMatchObject({
    kind: 'refused',
    reason: expect.stringContaining('a.png'),
  });
  expect(sortArrival([file('a.jsonl'), file('b.jsonl')])).toMatchObject({ kind: 'refused' });
  expect(sortArrival([])).toMatchObject({ kind: 'refused' });
});
