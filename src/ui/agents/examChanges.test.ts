import { expect, test } from 'vitest';
import type { Verdict } from '../../evolution/verdict';
import { examChanges } from './examChanges';

/** `a: '10'` is task a, solved in the first look and not in the second. */
const verdict = (looks: Readonly<Record<string, string>>): Verdict => ({
  ending: 'finished',
  fuel: 0,
  output: '',
  testRuns: 0,
  tests: Object.entries(looks).flatMap(([task, outcomes]) =>
    [...outcomes].map((outcome, i) => ({
      file: `exam/${task}`,
      name: `look ${i + 1}`,
      outcome:
        outcome === '1' ? ('passed' as const) : outcome === '0' ? ('failed' as const) : ('not-run' as const),
      ...(outcome !== '-' && { message: outcome === '1' ? `how ${i + 1}` : 'no repair found' }),
    })),
  ),
});

test('tasks flip by the looks that both had, not by those that the child alone had', () => {
  const changes = examChanges(
    verdict({ a: '111', b: '000', c: '011', d: '100' }),
    verdict({ a: '0', b: '1', c: '0', d: '1' }),
  );
  expect(changes.map(({ task, change }) => [task, change])).toEqual([
    ['a', 'gained'],
    ['b', 'lost'],
    ['c', 'same'],
    ['d', 'same'],
  ]);
  expect(changes[2]).toMatchObject({ solved: 2, looks: 3, common: { solved: 0, before: 0, looks: 1 } });
});

test('the why is how it was solved, or what came of the attempts, each said once', () => {
  const [a, b] = examChanges(verdict({ a: '101', b: '00' }), verdict({ a: '0', b: '1' }));
  expect([a?.messages, a?.messagesBefore]).toEqual([['how 1', 'how 3'], ['no repair found']]);
  expect([b?.messages, b?.messagesBefore]).toEqual([['no repair found'], ['how 1']]);
});

test('without a parent, or where the exam was broken off, nothing has changed', () => {
  expect(examChanges(verdict({ a: '1' }), null)[0]).toMatchObject({ change: 'same', common: null });
  const [brokenOff] = examChanges(verdict({ a: '-' }), verdict({ a: '1' }));
  expect(brokenOff).toMatchObject({ solved: 0, looks: 0, common: null, change: 'same', messages: [] });
});
